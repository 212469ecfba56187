/** Prose → sentences of tokens, as rules look at them. */
import { read } from '../../language/index.ts';
import type { Block, Span, Token } from '../types.ts';

export interface TaggedSentence extends Span {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

/** Sentences of every block, in order. */
export function readEnglish(prose: string, blocks: readonly Block[]): TaggedSentence[] {
  const reading = read(prose, blocks);
  return reading.sentences.flatMap((sentence) => {
    const block = blocks[sentence.block];
    return block === undefined
      ? []
      : [{ start: sentence.start, end: sentence.end, block, tokens: reading.tokens(sentence) }];
  });
}
