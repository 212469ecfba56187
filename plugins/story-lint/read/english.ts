/** A reading’s sentences with their tokens, as rules look at them. */
import type { Reading } from '../../language/index.ts';
import type { Block, Span, Token } from '../types.ts';

export interface TaggedSentence extends Span {
  readonly block: Block;
  readonly tokens: readonly Token[];
}

/** `blocks` are the spans that were read. */
export function taggedSentences(reading: Reading, blocks: readonly Block[]): TaggedSentence[] {
  return reading.sentences.flatMap((sentence) => {
    const block = blocks[sentence.block];
    return block === undefined
      ? []
      : [{ start: sentence.start, end: sentence.end, block, tokens: reading.tokens(sentence) }];
  });
}
