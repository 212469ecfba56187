/**
 * Trains the principle model and writes plugins/story-lint/principles/model.json. The same stories give the same bytes.
 * `--cross-validate` prints the figures with each writer of stories left out in turn, and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.ts';
import { trainPrinciples } from './fit-principles.ts';
import { unreadScores } from './unread.ts';

const MODEL = new URL('../story-lint/principles/model.json', import.meta.url);
const { json, figures, tags } = trainPrinciples(readCorpus(), await unreadScores());
const two = (share: number): string => share.toFixed(2);
console.log('left out        stories  first  among three');
for (const { file, stories, first, amongThree } of figures)
  console.log(`${file.padEnd(14)}  ${String(stories).padStart(7)}   ${two(first)}         ${two(amongThree)}`);
console.log(
  `tags per story ${two(tags.tags)}, precision ${two(tags.precision)}, recall ${two(tags.recall)} of primary and secondary labels together`,
);
if (!process.argv.includes('--cross-validate')) {
  writeFileSync(MODEL, json);
  console.log(`wrote model.json, ${Math.round(json.length / 1000)} kB`);
}
