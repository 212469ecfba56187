/**
 * Writes plugins/story-lint/rightness.json: for each kind of remark, and each rule in it, an intercept and what each value of `weighing`
 * weighs. The same rows give the same bytes. Says how often what would be said is right, each writer left out in turn.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remarkFigures } from '../agreement/index.ts';
import { remarksBy } from '../story-lint/index.ts';
import shippedFunctions from '../story-lint/functions/functions.json' with { type: 'json' };
import { nameOf } from '../story-lint/rightness.ts';
import type { Remark } from '../story-lint/rightness.ts';
import { ratedTexts, readLines } from './corpus.ts';
import { unreadAccounts } from './fit-account.ts';
import { logistic } from './logistic.ts';
import { unreadSentences } from './unread-sentences.ts';

const FEWEST = 12;
const PENALTY = 16;
/** What all rules of a kind have in common is believed so much sooner than what one of them has for itself. */
const IN_COMMON = 0.5;
const DIGITS = 2;

interface Verdict {
  /** Of a rated text. */
  readonly id: string;
  readonly kind: Remark['kind'];
  readonly rule: string;
  readonly further?: true;
  /** The words it points at, and which of those in the text. */
  readonly quote: string;
  readonly verdict: 'right' | 'useless' | 'misplaced' | 'wrong';
}
export interface Judged {
  readonly id: string;
  readonly writer: string;
  readonly kind: Remark['kind'];
  readonly rule: string;
  /** As weights go by. */
  readonly name: string;
  readonly values: readonly number[];
  readonly isRight: boolean;
}
export type Weights = Readonly<Record<string, readonly number[]>>;

/**
 * Every verdict on a remark that is still made, the story as models see it that have not read its writer: `rated` is what they say of the
 * rated texts.
 */
export function readVerdicts(rated: readonly Float64Array[]): Judged[] {
  const verdicts = Map.groupBy(readLines<Verdict>('verdicts'), ({ id }) => id);
  const accounts = new Map(unreadAccounts(shippedFunctions).map(({ text, account }) => [text.text, account]));
  return ratedTexts().flatMap((row, i): Judged[] => {
    const { id, writer, text, level, role } = row;
    const own = verdicts.get(id);
    if (own === undefined) return [];
    const unread = { probabilities: rated[i] as Float64Array, account: accounts.get(text) ?? null };
    const key = (remark: Omit<Remark, 'span' | 'found'>, quote: string): string =>
      `${remark.kind} ${remark.rule} ${remark.further === true} ${quote}`;
    const said = new Map(own.map((one) => [key(one, one.quote), one.verdict]));
    return remarksBy(unread, text, { ...(level && { level }), ...(role !== undefined && { role }) }).flatMap(
      ({ remark, values, quote }) => {
        const verdict = said.get(key(remark, quote));
        if (verdict === undefined) return [];
        return [
          {
            id,
            writer,
            kind: remark.kind,
            rule: remark.rule,
            name: nameOf(remark),
            values,
            isRight: verdict === 'right',
          },
        ];
      },
    );
  });
}

/** One logistic regression a kind, on values brought to one spread: what its rules have in common, and what each has besides. */
export function fitRightness(all: readonly Judged[]): Weights {
  const kinds = [...Map.groupBy(all, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kinds.flatMap(([kind, judged]) => Object.entries(fitKind(kind, judged))));
}

function fitKind(kind: string, judged: readonly Judged[]): Weights {
  const counts = Map.groupBy(judged, ({ name }) => name);
  const names = [...counts].flatMap(([name, rows]) => (rows.length >= FEWEST ? [name] : [])).sort();
  const width = judged[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, k) => judged.map(({ values }) => values[k] as number));
  const means = columns.map((column) => column.reduce((sum, one) => sum + one, 0) / column.length);
  const spreads = columns.map(
    (column, k) =>
      Math.sqrt(column.reduce((sum, one) => sum + (one - (means[k] as number)) ** 2, 0) / column.length) || 1,
  );
  const block = width + 1;
  const rows = judged.map(({ name, values }) => {
    const scaled = values.map((one, k) => (one - (means[k] as number)) / (spreads[k] as number));
    const at = names.indexOf(name) + 1;
    const common = [...scaled.entries()].map(([k, one]) => [k, one * IN_COMMON] as const);
    return at === 0
      ? common
      : [
          ...common,
          [at * block - 1, 1] as const,
          ...scaled.map((one, k) => [at * block + k, one * IN_COMMON] as const),
        ];
  });
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  const { weights, intercepts } = logistic(
    {
      starts: Int32Array.from(starts),
      columns: Int32Array.from(rows.flatMap((row) => row.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap((row) => row.map(([, value]) => value))),
    },
    (names.length + 1) * block,
    Uint8Array.from(judged, ({ isRight }) => (isRight ? 1 : 0)),
    1,
    PENALTY,
  );
  // A zero that is negative is another in JSON.
  const round = (value: number): number => Number(value.toFixed(DIGITS)) + 0;
  const vector = (at: number): number[] => {
    const own = means.map(
      (_, k) =>
        (((weights[k] as number) + (at === 0 ? 0 : (weights[at * block + k] as number))) * IN_COMMON) /
        (spreads[k] as number),
    );
    const from = (intercepts[0] as number) + (at === 0 ? 0 : (weights[at * block - 1] as number));
    return [from - own.reduce((sum, one, k) => sum + one * (means[k] as number), 0), ...own].map(round);
  };
  return Object.fromEntries<number[]>([[kind, vector(0)], ...names.map((name, i) => [name, vector(i + 1)] as const)]);
}

const chanceOf = (weights: Weights, { kind, name, values }: Judged): number => {
  const [from = 0, ...own] = weights[name] ?? weights[kind] ?? [];
  return 1 / (1 + Math.exp(-own.reduce((sum, weight, k) => sum + weight * (values[k] as number), from)));
};

export interface Chance extends Judged {
  /** By a model that has not met the writer, 0..1. */
  readonly chance: number;
}
const PARTS = 8;
/** How likely each is right by models that have not met its writer. */
export function unreadRightness(all: readonly Judged[]): Chance[] {
  const writers = [...new Set(all.map(({ writer }) => writer))].sort();
  const partOf = ({ writer }: Judged): number => writers.indexOf(writer) % PARTS;
  const models = Array.from({ length: PARTS }, (_, part) => fitRightness(all.filter((one) => partOf(one) !== part)));
  return all.map((one) => ({ ...one, chance: chanceOf(models[partOf(one)] as Weights, one) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const judged = readVerdicts((await unreadSentences()).rated);
  writeFileSync(
    new URL('../story-lint/rightness.json', import.meta.url),
    `{\n${Object.entries(fitRightness(judged))
      .map(([name, own]) => `  ${JSON.stringify(name)}: ${JSON.stringify(own)}`)
      .join(',\n')}\n}\n`,
  );
  const { stories, verdicts, ...kinds } = remarkFigures(unreadRightness(judged));
  process.stdout.write(`${verdicts} verdicts on remarks on ${stories} stories\n`);
  for (const [kind, { said, right, unsifted }] of Object.entries(kinds))
    process.stdout.write(
      `${kind}: ${said} said, ${right.value.toFixed(2)} right; ${unsifted.value.toFixed(2)} if all were said\n`,
    );
}
