/** Prints how the judge agrees with the labelled set beside this file: `npm run agreement`. Exits 1 when a mark is missed. */
import { readFileSync } from 'node:fs';
import { lint } from '../../plugins/story-lint/index.ts';
import { readCorpus } from '../../plugins/training/corpus.ts';
import { trainPrinciples } from '../../plugins/training/principles.ts';
import { diagnose } from '../../plugins/feedback/index.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly level?: string;
  readonly role?: string;
  readonly quality?: number;
  readonly pair?: string | null;
  readonly version?: string;
  readonly lps?: readonly string[];
  readonly dimensions?: Readonly<Record<string, number>>;
  readonly patterns?: readonly string[];
  readonly stated_percent?: number;
  readonly from?: number;
  readonly to?: number;
  readonly consistent?: boolean;
  readonly leaks?: readonly { readonly quote: string; readonly kind: string }[];
}

export function rows(name: string): Row[] {
  const text = readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8');
  return text.trim().split('\n').map((line) => JSON.parse(line) as Row);
}

export function judge(row: Row): StoryReport {
  const level = row.level as StoryReport['level'] | undefined;
  return lint(row.text, { ...(level === undefined ? {} : { level }), ...(row.role === undefined ? {} : { role: row.role }) });
}

/** Share of weak/strong pairs whose strong telling scores higher. */
export function pairsOrdered(): { share: number; wrong: string[] } {
  const pairs = new Map<string, Record<string, number>>();
  for (const row of rows('pairs')) {
    const entry = pairs.get(row.pair ?? '') ?? {};
    entry[row.version ?? ''] = judge(row).score;
    pairs.set(row.pair ?? '', entry);
  }
  const wrong = [...pairs].filter(([, p]) => (p['strong'] ?? 0) <= (p['weak'] ?? 100)).map(([id, p]) => `${id} (strong ${p['strong']}, weak ${p['weak']})`);
  return { share: 1 - wrong.length / pairs.size, wrong };
}

/** Texts made to please a grader, with the score each reaches. */
export function gamingScores(): { id: string; score: number }[] {
  return rows('gaming').map((row) => ({ id: row.id, score: judge(row).score }));
}

/** Quadratic weighted kappa of ratings 1–5. */
export function kappa(a: readonly number[], b: readonly number[], steps = 5): number {
  const cells = Array.from({ length: steps }, () => new Array<number>(steps).fill(0));
  a.forEach((x, i) => {
    const row = cells[x - 1];
    const y = (b[i] ?? 1) - 1;
    if (row !== undefined) row[y] = (row[y] ?? 0) + 1;
  });
  const byA = cells.map((r) => r.reduce((m, n) => m + n, 0));
  const byB = cells.map((_, j) => cells.reduce((m, r) => m + (r[j] ?? 0), 0));
  let seen = 0;
  let expected = 0;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const weight = (i - j) ** 2;
      seen += weight * (cells[i]?.[j] ?? 0);
      expected += (weight * (byA[i] ?? 0) * (byB[j] ?? 0)) / a.length;
    }
  }
  return expected === 0 ? 1 : 1 - seen / expected;
}

/** Agreement with the 1–5 labels of one file. */
export function ratings(name: string): { kappa: number; exact: number; adjacent: number; n: number } {
  const labelled = rows(name).filter((row) => row.quality !== undefined);
  const ours = labelled.map((row) => judge(row).rating as number);
  const theirs = labelled.map((row) => row.quality ?? 1);
  const within = (by: number): number => ours.filter((x, i) => Math.abs(x - (theirs[i] ?? 0)) <= by).length / ours.length;
  return { kappa: kappa(ours, theirs), exact: within(0), adjacent: within(1), n: ours.length };
}

/** Share of stated changes found with both ends and judged as labelled. */
export function claimsJudged(): { share: number; wrong: string[] } {
  const wrong = rows('claims').filter((row) => {
    const claim = lint(row.text).measures.claims.find((c) => Math.abs(c.stated - (row.stated_percent ?? -1)) < 0.01);
    return claim?.consistent !== row.consistent;
  });
  return { share: 1 - wrong.length / rows('claims').length, wrong: wrong.map((row) => row.id) };
}

/** Precision and recall of privacy findings, a finding that overlaps a labelled quotation being right. */
export function leaksFound(): { precision: number; recall: number } {
  let right = 0;
  let found = 0;
  let hit = 0;
  let labelled = 0;
  for (const row of rows('leaks')) {
    const quotes = (row.leaks ?? []).map((leak) => leak.quote);
    const findings = lint(row.text).findings.filter((f) => f.rule.startsWith('privacy-')).map((f) => f.quote);
    const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
    found += findings.length;
    right += findings.filter((f) => quotes.some((q) => overlaps(f, q))).length;
    labelled += quotes.length;
    hit += quotes.filter((q) => findings.some((f) => overlaps(f, q))).length;
  }
  return { precision: found === 0 ? 1 : right / found, recall: hit / labelled };
}

/** Principle tags with each file of stories left out of the training in turn. */
export function principlesTagged(): { first: number; amongThree: number; n: number } {
  const all = trainPrinciples(readCorpus()).figures.find(({ file }) => file === 'all');
  return { first: all?.first ?? 0, amongThree: all?.amongThree ?? 0, n: all?.stories ?? 0 };
}

/** Rejection feedback whose clearest labelled pattern comes first, and among three. */
export function feedbackRead(): { first: number; amongThree: number; n: number } {
  const labelled = rows('feedback');
  const ranks = labelled.map((row) => diagnose(row.text).patterns.findIndex(({ slug }) => slug === row.patterns?.[0]));
  const share = (most: number): number => ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length;
  return { first: share(1), amongThree: share(3), n: ranks.length };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function main(): void {
  const pairs = pairsOrdered();
  const gaming = gamingScores();
  const claims = claimsJudged();
  const leaks = leaksFound();
  const tags = principlesTagged();
  const feedback = feedbackRead();
  const lines = [
    'Labels: written and rated for this project by a language model; no human rater has checked them.',
    `pairs ordered right          ${percent(pairs.share)}  ${pairs.wrong.join(', ')}`,
    `texts that game, highest     ${Math.max(...gaming.map((g) => g.score))} of ${gaming.length} texts`,
    `first tag, among three       ${percent(tags.first)}  ${percent(tags.amongThree)}  file left out in turn, n ${tags.n}`,
    `feedback, first, of three    ${percent(feedback.first)}  ${percent(feedback.amongThree)}  n ${feedback.n}`,
    `claims judged right          ${percent(claims.share)}  ${claims.wrong.join(', ')}`,
    `leaks, precision and recall  ${percent(leaks.precision)}  ${percent(leaks.recall)}`,
    ...['rated', 'pairs', 'lp-ordinary', 'lp-managers', 'lp-prepdocs', 'lp-short'].map((name) => {
      const r = ratings(name);
      return `ratings, ${name.padEnd(19)} kappa ${r.kappa.toFixed(2)}  exact ${percent(r.exact)}  within one ${percent(r.adjacent)}  n ${r.n}`;
    }),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const missed = tags.first < 0.6 || tags.amongThree < 0.85 || pairs.share < 0.85 || gaming.some((g) => g.score > 19) || claims.share < 0.9 || leaks.precision < 0.9 || leaks.recall < 0.9;
  process.exitCode = missed ? 1 : 0;
}

if (process.argv[1] === new URL(import.meta.url).pathname) main();
