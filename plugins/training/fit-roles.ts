/**
 * The part a number plays, learnt from tests/calibration: numbers.jsonl labels every quantity of 130 texts; sentences.jsonl
 * says of each sentence of 640 texts what it does, and a number in a sentence that only tells a result is a result.
 */
import { nameOf, seeRoles } from '../story-lint/numbers/role-features.ts';
import { numbersIn } from '../story-lint/numbers/read.ts';
import { ROLES } from '../story-lint/numbers/roles.ts';
import { headedParts } from '../story-lint/read/parts.ts';
import { readStory } from '../story-lint/read/story.ts';
import type { MetricRole, Span } from '../story-lint/types.ts';
import { FILES, NOTES, readLines, writerOf } from './corpus.ts';

export interface LabelledMetric extends Span {
  readonly kind: string;
  readonly role: MetricRole;
}
export interface NumberRow {
  readonly id: string;
  /** The letters and digit of the id before its dash. */
  readonly writer: string;
  readonly register: string;
  readonly text: string;
  readonly metrics: readonly LabelledMetric[];
}
export interface Example extends Span {
  readonly text: string;
  readonly writer: string;
  readonly features: readonly string[];
  /** A place in ROLES. */
  readonly role: number;
  readonly weight: number;
}

/** A quantity that no label names is hardly ever more than scale; a sentence’s label is a weaker word than a quantity’s own. */
const UNLABELLED = 0.5;
const BY_SENTENCE = 0.3;
/** So that a rare role is not drowned. */
const BALANCE = [1, 1, 1, 1];
/**
 * Added to the sums of the roles, so that of the four each counts for as much; less where things are counted, which are seldom more
 * than scale and would make outcomes of settings.
 */
const LEAN = [0.2, 0.4, 0, -0.2];
const LEAN_SIZED = [0.2, 0, 0, -0.6];
/** Too rare to be learnt in full: hardly anything else is promised, wished for or held under a bound. */
const LEAN_BOUND = [0, 1, 0, 0];
const LEAN_WISHED = [0, 0.6, 0, 0];
const SIZED: ReadonlySet<string> = new Set(
  ['percent', 'money', 'duration', 'rating', 'ratio'].map((kind) => `kind:${kind}`),
);
/** A feature is kept that so many texts have. */
const FEWEST_TEXTS = 10;
const ROUNDS = 14;
const RATE = 0.1;
const PENALTY = 3;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly register?: string;
}

function readTexts(): Map<string, Row & { readonly file: string }> {
  const texts = new Map<string, Row & { readonly file: string }>();
  for (const file of [...NOTES, ...FILES, 'gaming', 'gaming-more', MORE])
    for (const row of readLines<Row>(file)) if (!texts.has(row.id)) texts.set(row.id, { ...row, file });
  return texts;
}

/** Rows that hold their own texts. */
export const MORE = 'numbers-more';
/** Both files with their texts; `nth` says which occurrence of the quote is meant. */
export function readNumberRows(): NumberRow[] {
  const texts = readTexts();
  interface Listed {
    readonly id: string;
    readonly metrics: readonly {
      readonly quote: string;
      readonly nth: number;
      readonly kind: string;
      readonly role: MetricRole;
    }[];
  }
  return [...readLines<Listed>('numbers'), ...readLines<Listed>(MORE)].map(({ id, metrics }) => {
    const row = texts.get(id);
    if (row === undefined)
      throw new Error(`numbers.jsonl: “${id}” stands in no labelled file. Add its text or take the row out.`);
    const { text, register, file } = row;
    const place = (quote: string, nth: number): number =>
      nth === 0 ? -1 : text.indexOf(quote, place(quote, nth - 1) + 1);
    const spans = metrics.map(({ quote, nth, kind, role }): LabelledMetric => {
      const start = place(quote, nth);
      return { start, end: start + quote.length, kind, role };
    });
    return { id, writer: writerOf(id), register: register ?? file, text, metrics: spans };
  });
}

/** The labelled quantity that shares most with a span. */
export function nearest<S extends Span>(spans: readonly S[], { start, end }: Span): S | null {
  const shared = (span: Span): number => Math.min(span.end, end) - Math.max(span.start, start);
  const best = spans.reduce<S | null>(
    (found, span) => (found === null || shared(span) > shared(found) ? span : found),
    null,
  );
  return best !== null && shared(best) > 0 ? best : null;
}

export function readExamples(rows: readonly NumberRow[]): Example[] {
  const labelled = rows.flatMap((row) =>
    examplesOf(row.id, row.text, (q) => {
      const label = nearest(row.metrics, q);
      return label === null
        ? { role: ROLES.indexOf('scale'), weight: UNLABELLED }
        : { role: ROLES.indexOf(label.role), weight: 1 };
    }),
  );
  return [...labelled, ...bySentence(new Set(rows.map(({ id }) => id)))];
}

type Label = (span: Span) => { readonly role: number; readonly weight: number } | null;

function examplesOf(id: string, text: string, label: Label): Example[] {
  const { reading, sentences, sections } = readStory(text, { path: `${id}.md` });
  const numbers = numbersIn(reading, headedParts(sentences, sections));
  const features = numbers.quantities.map((): string[] => []);
  seeRoles(numbers, (i, at, is) => features[i]?.push(nameOf(at, is)));
  return numbers.quantities.flatMap(({ start, end }, i) => {
    const said = label({ start, end });
    return said === null ? [] : [{ start, end, text: id, writer: writerOf(id), features: features[i] ?? [], ...said }];
  });
}

interface LabelledSentence {
  readonly id: string;
  readonly s: number;
  readonly text: string;
  readonly labels: readonly string[];
}

function bySentence(known: ReadonlySet<string>): Example[] {
  const texts = readTexts();
  const grouped = new Map<string, LabelledSentence[]>();
  for (const row of readLines<LabelledSentence>('sentences')) {
    const id = row.id.replace(/^.*:/u, '');
    grouped.set(id, [...(grouped.get(id) ?? []), row]);
  }
  return [...grouped].flatMap(([id, rows]) => {
    const text = texts.get(id)?.text;
    if (known.has(id) || text === undefined) return [];
    const spans = placed(text, rows);
    return examplesOf(id, text, (q) => {
      const labels = spans.find(({ start, end }) => start <= q.start && q.start < end)?.labels;
      if (labels === undefined) return null;
      const roles = ROLES.filter(
        (role) => labels.includes(role) || (role === 'result' && labels.includes('result-size')),
      );
      return roles.length > 1 ? null : { role: ROLES.indexOf(roles[0] ?? 'scale'), weight: BY_SENTENCE };
    });
  });
}

function placed(text: string, rows: readonly LabelledSentence[]): (Span & { readonly labels: readonly string[] })[] {
  let at = 0;
  return [...rows]
    .sort((a, b) => a.s - b.s)
    .flatMap(({ text: sentence, labels }) => {
      const start = text.indexOf(sentence, at);
      if (start < 0) return [];
      at = start;
      return [{ start, end: start + sentence.length, labels }];
    });
}

/** By the name of a feature: what it says for each role, in hundredths. */
export type NamedWeights = ReadonlyMap<string, readonly number[]>;

/** Softmax by averaged steps, each as small as its feature is common. The same examples give the same weights. */
export function trainRoles(examples: readonly Example[]): NamedWeights {
  const names = commonFeatures(examples);
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ features }) => features.flatMap((name) => index.get(name) ?? []));
  const size = names.length * ROLES.length;
  const weights = new Float64Array(size);
  const seen = new Float64Array(size).fill(1e-6);
  const sum = new Float64Array(size);
  const order = examples.map((_, i) => i);
  const shuffle = shuffler();
  const visits = new Float64Array(names.length);
  for (const row of rows) for (const feature of row) visits[feature] = (visits[feature] ?? 0) + 1;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order);
    for (const i of order) step({ weights, seen, visits }, rows[i] ?? [], examples[i] as Example);
    if (round >= ROUNDS / 2) weights.forEach((weight, j) => (sum[j] = (sum[j] ?? 0) + weight));
  }
  const rounds = ROUNDS - Math.ceil(ROUNDS / 2);
  return new Map(
    names.map((name, i) => {
      const own = ROLES.map((_, k) => (sum[i * ROLES.length + k] ?? 0) / rounds + leanOf(name, k));
      return [name, own.map((weight) => Math.round(weight * 100))];
    }),
  );
}

function leanOf(name: string, role: number): number {
  if (name === 'bias') return LEAN[role] ?? 0;
  if (name === 'wished:bound') return LEAN_BOUND[role] ?? 0;
  if (name === 'wished') return LEAN_WISHED[role] ?? 0;
  return SIZED.has(name) ? (LEAN_SIZED[role] ?? 0) : 0;
}

/** As roles.json holds them, in order; what says nothing is left out. */
export const packRoles = (weights: NamedWeights): string =>
  [...weights]
    .filter(([, own]) => own.some((weight) => weight !== 0))
    .map(([name, own]) => [name, ...own].join(' '))
    .sort()
    .join(' ');

function commonFeatures(examples: readonly Example[]): string[] {
  const texts = new Map<string, Set<string>>();
  for (const { text, features } of examples)
    for (const name of features) {
      const own = texts.get(name) ?? new Set();
      texts.set(name, own.add(text));
    }
  return [...texts].filter(([, own]) => own.size >= FEWEST_TEXTS).map(([name]) => name);
}

interface Learnt {
  readonly weights: Float64Array;
  readonly seen: Float64Array;
  /** How often a round comes by each feature: each pays its penalty once a round, so a rare one is held down like a common one. */
  readonly visits: Float64Array;
}

function step({ weights, seen, visits }: Learnt, row: readonly number[], { role, weight }: Example): void {
  const width = ROLES.length;
  const sums = ROLES.map((_, k) => row.reduce((total, feature) => total + (weights[feature * width + k] ?? 0), 0));
  const most = Math.max(...sums);
  const powers = sums.map((value) => Math.exp(value - most));
  const total = powers.reduce((a, b) => a + b, 0);
  const counts = weight * (BALANCE[role] ?? 1);
  for (let k = 0; k < width; k++) {
    const error = counts * ((powers[k] ?? 0) / total - (k === role ? 1 : 0));
    for (const feature of row) {
      const j = feature * width + k;
      const slope = error + (PENALTY * (weights[j] ?? 0)) / (visits[feature] ?? 1);
      seen[j] = (seen[j] ?? 0) + slope * slope;
      weights[j] = (weights[j] ?? 0) - (RATE * slope) / Math.sqrt(seen[j]);
    }
  }
}

function shuffler(): (order: number[]) => void {
  let seed = 1;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
  };
}
