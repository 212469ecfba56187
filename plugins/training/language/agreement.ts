/** How far a lexicon and a tagger agree with their teacher. */
import { prepare, tagged } from '../../language/read.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Tagger } from '../../language/tag.ts';
import { FLAG } from '../../language/index.ts';
import type { Lesson } from './make-lexicon.ts';

export interface Agreement {
  /** The teacher’s. */
  readonly tokens: number;
  /** Share of them that begin and end where ours do. */
  readonly cut: number;
  /** Shares of those: same tag; same tag among words; same lemma. */
  readonly tags: number;
  readonly words: number;
  readonly lemmas: number;
}

/** `differ` is called for each token with another tag or lemma. */
export function agreement(
  lexicon: Lexicon,
  tagger: Tagger,
  lessons: readonly Lesson[],
  differ?: (ours: string, theirs: string) => void,
): Agreement {
  let [tokens, cut, tags, words, sameWords, lemmas] = [0, 0, 0, 0, 0, 0];
  for (const { prose, blocks, taught } of lessons) {
    const reading = tagged(prepare(lexicon, prose, blocks), lexicon, tagger);
    const ours = new Map(Array.from(reading.starts, (start, i) => [start, i]));
    const inSentence = reading.sentences;
    let at = 0;
    for (const { start, end, pos, lemma } of taught) {
      while (at < inSentence.length && (inSentence[at]?.end ?? 0) <= start) at++;
      if (start < (inSentence[at]?.start ?? Infinity)) continue;
      tokens++;
      const i = ours.get(start);
      if (i === undefined || reading.ends[i] !== end) continue;
      cut++;
      const token = reading.token(i);
      const isWord = ((reading.flags[i] as number) & FLAG.word) !== 0;
      if (isWord) words++;
      if (token.pos === pos) tags++;
      if (token.pos === pos && isWord) sameWords++;
      if (token.lemma === lemma) lemmas++;
      if (token.pos !== pos || token.lemma !== lemma)
        differ?.(`${token.lower} ${token.pos} ${token.lemma}`, `${pos} ${lemma}`);
    }
  }
  return { tokens, cut: cut / tokens, tags: tags / cut, words: sameWords / words, lemmas: lemmas / cut };
}
