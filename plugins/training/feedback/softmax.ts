/** Multinomial logistic regression with a quadratic penalty, by full batches: the same rows give the same weights. */
import { encode } from '../../feedback/feedback-models.ts';
import type { PackedHead } from '../../feedback/feedback-models.ts';

export interface Lesson {
  readonly features: readonly string[];
  readonly label: number;
  /** How much it counts beside others of its label. */
  readonly weight: number;
}

export interface HeadOptions {
  readonly classes: number;
  /** Occurrences that a single word, and a pair, need. */
  readonly least: { readonly word: number; readonly pair: number };
  readonly penalty: number;
  /** Features kept: those that move most. */
  readonly most: number;
}

const STEPS = 250;
const STEP = 0.1;
const LEVELS = 45;

export function trainHead(lessons: readonly Lesson[], { classes, least, penalty, most }: HeadOptions): PackedHead {
  const found = new Map<string, number>();
  for (const { features } of lessons) for (const f of new Set(features)) found.set(f, (found.get(f) ?? 0) + 1);
  const names = [...found]
    .filter(([name, n]) => !name.includes('|') && n >= (name.includes(' ') ? least.pair : least.word))
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, i) => [name, i]));
  /** Rare features speak louder: the scale is folded into the weight afterwards. */
  const rarity = names.map((name) => Math.log((1 + lessons.length) / (1 + (found.get(name) ?? 0))) + 1);
  const rows = lessons.map(({ features }) => {
    const own = [...new Set(features)];
    const held = 1 / Math.sqrt(Math.max(1, own.length));
    const columns = own.flatMap((f) => index.get(f) ?? []);
    return { columns, values: columns.map((c) => held * (rarity[c] as number)) };
  });
  const perClass = new Array<number>(classes).fill(0);
  for (const { label, weight } of lessons) perClass[label] = (perClass[label] ?? 0) + weight;
  const worth = lessons.map(({ label, weight }) => weight / (classes * (perClass[label] as number)));
  const size = names.length * classes;
  const weights = new Float64Array(size + classes);
  const momentum = new Float64Array(size + classes);
  const spread = new Float64Array(size + classes);
  const gradient = new Float64Array(size + classes);
  const scores = new Float64Array(classes);
  for (let step = 1; step <= STEPS; step++) {
    for (let j = 0; j < size; j++) gradient[j] = penalty * (weights[j] as number);
    gradient.fill(0, size);
    rows.forEach(({ columns, values }, i) => {
      for (let k = 0; k < classes; k++) scores[k] = weights[size + k] as number;
      columns.forEach((c, n) => {
        for (let k = 0; k < classes; k++)
          scores[k] = (scores[k] as number) + (weights[c * classes + k] as number) * (values[n] as number);
      });
      const top = Math.max(...scores);
      let total = 0;
      for (let k = 0; k < classes; k++) total += scores[k] = Math.exp((scores[k] as number) - top);
      for (let k = 0; k < classes; k++) {
        const error = ((scores[k] as number) / total - (lessons[i]?.label === k ? 1 : 0)) * (worth[i] as number);
        gradient[size + k] = (gradient[size + k] as number) + error;
        columns.forEach((c, n) => {
          const at = c * classes + k;
          gradient[at] = (gradient[at] as number) + error * (values[n] as number);
        });
      }
    });
    // Adam, with its usual constants.
    for (let j = 0; j < size + classes; j++) {
      const g = gradient[j] as number;
      const m = (momentum[j] = 0.9 * (momentum[j] as number) + 0.1 * g);
      const s = (spread[j] = 0.999 * (spread[j] as number) + 0.001 * g * g);
      weights[j] =
        (weights[j] as number) - (STEP * (m / (1 - 0.9 ** step))) / (Math.sqrt(s / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const folded = (c: number, k: number): number => (weights[c * classes + k] as number) * (rarity[c] as number);
  const moves = names.map((name, c) => {
    let largest = 0;
    for (let k = 0; k < classes; k++) largest = Math.max(largest, Math.abs(folded(c, k)));
    return largest * Math.sqrt(found.get(name) ?? 0);
  });
  const kept = names
    .map((_, c) => c)
    .sort((a, b) => (moves[b] as number) - (moves[a] as number) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
  let largest = 0;
  for (const c of kept) for (let k = 0; k < classes; k++) largest = Math.max(largest, Math.abs(folded(c, k)));
  const scale = Number((largest / LEVELS).toPrecision(6));
  return {
    features: kept.map((c) => names[c]).join('|'),
    weights: kept
      .map((c) => Array.from({ length: classes }, (_, k) => encode(Math.round(folded(c, k) / scale))).join(''))
      .join(''),
    scale,
    bias: Array.from({ length: classes }, (_, k) => Number((weights[size + k] as number).toFixed(4))),
  };
}
