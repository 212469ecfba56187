/**
 * Trains the models of plugins/feedback and writes data/model.json. The same rows give the same bytes. `--cross-validate` prints how
 * they do on what they have not read, and writes nothing: letters in five parts, each left out in turn; each kind of letter left out
 * in turn; all letters left out; and tests/calibration/feedback.jsonl, which is never learnt from.
 */
import { writeFileSync } from 'node:fs';
import { readKeptBack, readLetters, sentencesOf, writtenSentences } from './feedback/letters.ts';
import { count, packedJson, trainModels, unpacked } from './feedback/train.ts';
import type { Figures } from './feedback/train.ts';

const letters = readLetters().map((letter) => ({ letter, sentences: sentencesOf(letter) }));
const alone = writtenSentences();
const without = (left: (i: number) => boolean) =>
  trainModels(
    letters.filter((_, i) => !left(i)).flatMap(({ sentences }) => sentences),
    alone,
  );

function show(title: string, figures: ReadonlyMap<string, Figures>): void {
  console.log(`\n${title.padEnd(36)} texts  first  three  tagged  no reason  confident`);
  for (const [kind, { texts, first, amongThree, tagged, without: none, confident }] of figures) {
    const share = (n: number): string => (texts === 0 ? '–' : (n / texts).toFixed(2)).padStart(7);
    console.log(
      kind.padEnd(36),
      String(texts).padStart(5),
      share(first),
      share(amongThree),
      share(tagged),
      String(none).padStart(9),
      String(confident).padStart(9),
    );
  }
}

if (process.argv.includes('--cross-validate')) {
  const kinds = [...new Set(letters.map(({ letter }) => letter.kind))];
  const cuts: [string, number, (i: number) => number][] = [
    ['a fifth of the letters left out', 5, (i) => i % 5],
    ['each kind left out', kinds.length, (i) => kinds.indexOf(letters[i]?.letter.kind ?? '')],
    ['all letters left out', 1, () => 0],
  ];
  for (const [title, parts, partOf] of cuts) {
    const figures = new Map<string, Figures>();
    for (let part = 0; part < parts; part++) {
      const models = unpacked(without((i) => partOf(i) === part));
      letters.forEach(({ letter }, i) => {
        if (partOf(i) === part) count(figures, letter, models);
      });
      if (parts === 1) for (const letter of readKeptBack()) count(figures, letter, models);
    }
    show(title, figures);
  }
  const figures = new Map<string, Figures>();
  const models = unpacked(without(() => false));
  for (const letter of readKeptBack()) count(figures, letter, models);
  show('feedback.jsonl by all that is learnt', figures);
} else {
  const json = packedJson(
    letters.flatMap(({ sentences }) => sentences),
    alone,
  );
  writeFileSync(new URL('../feedback/data/model.json', import.meta.url), json);
  console.log(`wrote model.json, ${Math.round(json.length / 1000)} kB`);
}
