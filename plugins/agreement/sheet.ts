/** Texts for a person to rate: neither label nor score, one of each event, in an order that says nothing. */
import { BAND_MEANS, DIMENSION_ASKS, DIMENSION_NAMES } from '../manuscript/report-words.ts';
import { DIMENSIONS } from '../story-lint/index.ts';
import { groupsOf } from './rows.ts';
import type { RatedRow } from './rows.ts';
import { generator } from './statistics.ts';

/** So many texts at random; the same seed draws the same. */
export function draw(rows: readonly RatedRow[], texts: number, seed: number): RatedRow[] {
  const random = generator(seed);
  const groups = groupsOf(rows);
  for (let i = groups.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [groups[i], groups[j]] = [groups[j] ?? [], groups[i] ?? []];
  }
  return groups.slice(0, texts).flatMap((places) => rows[places[Math.floor(random() * places.length)] ?? -1] ?? []);
}

const SCALE = Object.values(BAND_MEANS);

export function sheet(rows: readonly RatedRow[]): string {
  const texts = rows.map(
    ({ id, level, role, text }, i) =>
      `## ${i + 1}. ${id}\n\nTold for ${level}, ${role}.\n\n${text.replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>')}\n`,
  );
  const answers = rows.map(({ id }) => JSON.stringify({ id, quality: null, blinded: true, rater: 'YOUR-NAME' }));
  return [
    '# Rating sheet',
    '',
    'Read each text once, as an interviewer would hear it, and rate it **at the level it is told for** before you read the next:',
    'after this answer, could you argue for the person from what you wrote down? Length, grammar and polish count for nothing.',
    'Do not look at the labels or run the judge before you have handed in.',
    '',
    ...SCALE.map((means, i) => `- **${i + 1}** ${means}`),
    '',
    'If you have the time, add `"dimensions"` with 0 to 4 for any of these:',
    '',
    ...DIMENSIONS.map((dimension) => `- \`${dimension}\` ${DIMENSION_NAMES[dimension]}: ${DIMENSION_ASKS[dimension]}`),
    '',
    ...texts,
    '## Your ratings',
    '',
    'Save these lines as `tests/calibration/ratings/YOUR-NAME.jsonl`, with your name and a whole number from 1 to 5 in place of',
    'each null. Delete the lines of texts you leave out. `"blinded": true` says that you had seen neither label nor score of them.',
    '',
    '```json',
    ...answers,
    '```',
    '',
  ].join('\n');
}
