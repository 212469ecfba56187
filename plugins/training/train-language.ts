/**
 * Teaches the language room to tag as wink-nlp does and writes plugins/language/data/lexicon.json and tagger.json, and the
 * sentences of writers kept back for tests/language. The same texts give the same bytes. `--cross-validate` leaves each file out in
 * turn, prints how far both agree there, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { Lexicon } from '../language/lexicon.ts';
import { packWeights, Tagger } from '../language/tag.ts';
import { agreement } from './language/agreement.ts';
import { buildLexicon } from './language/make-lexicon.ts';
import type { Lesson } from './language/make-lexicon.ts';
import { trainTagger } from './language/tagger.ts';
import { teach } from './language/teacher.ts';
import { calibrationFiles, calibrationTexts, KEPT_BACK } from './language/texts.ts';

const DATA = new URL('../language/data/', import.meta.url);
const FIXTURE = new URL('../../tests/language/kept-back.json', import.meta.url);
const ABOUT =
  'Written by plugins/training/train-language.ts, taught by wink-nlp (MIT). Do not edit: change the texts or the code and run it again.';

const lessonsOf = (file: string): Lesson[] =>
  calibrationTexts(file).map((text) => ({ ...text, taught: teach(text.prose, text.blocks) }));
const learn = (lessons: readonly Lesson[]) => {
  const packed = buildLexicon(lessons);
  const lexicon = new Lexicon(packed);
  const weights = trainTagger(lexicon, lessons);
  return { packed, lexicon, weights };
};
/** What the teacher makes of a text: each token’s word, part of speech and lemma, in order. */
const fixtureOf = ({ prose, blocks, taught }: Lesson) => ({
  text: prose,
  spans: blocks.map(({ start, end }) => [start, end]),
  tokens: taught.map(({ start, end, pos, lemma }) => `${start} ${end} ${pos} ${lemma}`).join('\n'),
});
const report = (name: string, lexicon: Lexicon, weights: Int8Array, lessons: readonly Lesson[]): void => {
  const { tokens, cut, tags, words, lemmas } = agreement(lexicon, new Tagger(weights), lessons);
  const share = (n: number): string => `${(100 * n).toFixed(2)}%`.padStart(8);
  console.log(name.padEnd(16), String(tokens).padStart(7), share(cut), share(tags), share(words), share(lemmas));
};

const files = calibrationFiles().map((file) => ({ file, lessons: lessonsOf(file) }));
console.log('left out          tokens  cut alike  same tag  of words  same lemma');
if (process.argv.includes('--cross-validate')) {
  for (const { file, lessons } of files) {
    const { lexicon, weights } = learn(files.filter((other) => other.file !== file).flatMap((other) => other.lessons));
    report(file, lexicon, weights, lessons);
  }
} else {
  const { packed, lexicon, weights } = learn(files.flatMap(({ lessons }) => lessons));
  for (const file of KEPT_BACK) report(file, lexicon, weights, lessonsOf(file));
  const json = (value: object): string => `${JSON.stringify({ about: ABOUT, ...value }, null, 1)}\n`;
  writeFileSync(new URL('lexicon.json', DATA), json(packed));
  writeFileSync(FIXTURE, json({ texts: KEPT_BACK.flatMap((file) => lessonsOf(file)).map(fixtureOf) }));
  writeFileSync(new URL('tagger.json', DATA), json({ weights: packWeights(weights) }));
  console.log(`${lexicon.size} words, ${packed.classes.length} classes`);
}
