/**
 * How sure a score is: what weights.ts should hold as INTERVAL_ENDS, and how many ratings lie in the interval for each writer when it
 * is found without them; then from which rise on a story told again was rated better, for NOTICED in interval-words.ts:
 * `node plugins/cli/start.js plugins/training/fit-interval.ts`. After fit-points.ts, and whenever scores move.
 */
import { fileURLToPath } from 'node:url';
import { fitEnds, insideFigures } from '../agreement/index.ts';
import type { RatedScore } from '../agreement/index.ts';
import shipped from '../story-lint/functions/functions.json' with { type: 'json' };
import { lint, lintBy } from '../story-lint/index.ts';
import { ratedTexts, readLines } from './corpus.ts';
import { unreadAccounts } from './fit-account.ts';
import { unreadSentences } from './unread-sentences.ts';

/** Every rated story with the report of models that have not read its writer. */
export async function scoreUnread(): Promise<RatedScore[]> {
  const { rated } = await unreadSentences();
  const accounts = new Map(unreadAccounts(shipped).map(({ text, account }) => [text.text, account]));
  return ratedTexts().map(({ writer, text, quality, level, role }, i) => ({
    writer,
    quality,
    report: lintBy({ probabilities: rated[i] ?? null, account: accounts.get(text) ?? null }, text, {
      ...(level && { level }),
      ...(role !== undefined && { role }),
    }),
  }));
}

interface Rewrite {
  readonly before: string;
  readonly after: string;
  readonly quality_before: number;
  readonly quality_after: number;
}
/** By how much the score of each story rose that was told again, and whether it was rated better then. */
export const rises = (): { readonly by: number; readonly better: boolean }[] =>
  readLines<Rewrite>('rewrites').map((row) => ({
    by: lint(row.after).score - lint(row.before).score,
    better: row.quality_after > row.quality_before,
  }));
/** How many of those that rose by so much, up to so much, were rated better: 0 to 1. */
export function betterOf(all: ReturnType<typeof rises>, least: number, most = Infinity): number {
  const such = all.filter(({ by }) => by >= least && by <= most);
  return such.filter(({ better }) => better).length / such.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rated = await scoreUnread();
  for (const { of, texts, inside, width } of insideFigures(rated, []))
    if (texts > 0)
      process.stdout.write(
        `${of.padEnd(14)}${String(texts).padStart(5)} texts  ${inside.value.toFixed(2)} inside  ${width.toFixed(0)} wide\n`,
      );
  const ends = fitEnds(rated);
  for (const end of ['at', 'low', 'high'] as const) process.stdout.write(`  ${end}: [${ends[end].join(', ')}],\n`);
  const told = rises();
  for (let by = 2; by <= 20; by += 2)
    process.stdout.write(
      `${by} points up and more: ${betterOf(told, by).toFixed(2)} rated better, less: ${betterOf(told, 1, by - 1).toFixed(2)}\n`,
    );
}
