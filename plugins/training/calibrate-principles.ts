/** Scores of stories the model has not read → how sure a tag is, and from where on it is given. */
import { SLUGS } from '../story-lint/principles/model.ts';
import type { Calibration } from '../story-lint/principles/model.ts';
import { confidenceOf } from '../story-lint/principles/strengths.ts';
import type { Labelled } from './corpus.ts';

interface Told {
  readonly label: Labelled;
}

const STEPS = 25;
/** Probability that a reader would tag a principle, from its score and how far it stands behind the first. Newton’s method. */
export function calibrate(rows: readonly Told[], scores: readonly Float64Array[]): Calibration {
  const cases = rows.flatMap(({ label }, i) => {
    const own = scores[i] ?? new Float64Array(SLUGS);
    const top = Math.max(...own);
    return [...own].map((score, k) => ({
      x: [score, score - top, 1] as const,
      y: label.primary.includes(k) || label.secondary.includes(k) ? 1 : 0,
    }));
  });
  let w: readonly [number, number, number] = [0, 0, 0];
  for (let step = 0; step < STEPS; step++) {
    const g = [0, 0, 0];
    const h = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (const { x, y } of cases) {
      const p = 1 / (1 + Math.exp(-(w[0] * x[0] + w[1] * x[1] + w[2] * x[2])));
      for (let a = 0; a < 3; a++) {
        g[a] = (g[a] ?? 0) + (y - p) * (x[a] ?? 0);
        for (let b = 0; b < 3; b++) h[a * 3 + b] = (h[a * 3 + b] ?? 0) + p * (1 - p) * (x[a] ?? 0) * (x[b] ?? 0);
      }
    }
    const [d0, d1, d2] = solveThree(h, g);
    w = [w[0] + d0, w[1] + d1, w[2] + d2];
  }
  const shaped = { score: rounded(w[0]), behindFirst: rounded(w[1]), constant: rounded(w[2]) };
  return { ...shaped, threshold: bestThreshold(rows, scores, shaped) };
}

/** A story usually shows two or three. */
const FEWEST_TAGS = 2;
/** Where tags agree best with the labels, primary and secondary alike (F1), among thresholds that tag two or more on average. */
function bestThreshold(
  rows: readonly Told[],
  scores: readonly Float64Array[],
  shaped: Omit<Calibration, 'threshold'>,
): number {
  let best = { threshold: 0.1, agreement: 0 };
  for (let percent = 10; percent <= 60; percent++) {
    const { agreement, tags } = tagsAt(rows, scores, { ...shaped, threshold: percent / 100 });
    if (tags >= FEWEST_TAGS && agreement > best.agreement) best = { threshold: percent / 100, agreement };
  }
  return best.threshold;
}

export function tagsAt(
  rows: readonly Told[],
  scores: readonly Float64Array[],
  calibration: Calibration,
): { agreement: number; precision: number; recall: number; tags: number } {
  let hits = 0;
  let tags = 0;
  let labels = 0;
  rows.forEach(({ label }, i) => {
    const own = scores[i] ?? new Float64Array(SLUGS);
    const top = Math.max(...own);
    const wanted = new Set([...label.primary, ...label.secondary]);
    labels += wanted.size;
    own.forEach((score, k) => {
      if (confidenceOf(calibration, score, top) < calibration.threshold) return;
      tags++;
      if (wanted.has(k)) hits++;
    });
  });
  return {
    agreement: (2 * hits) / (tags + labels),
    precision: hits / tags,
    recall: hits / labels,
    tags: tags / rows.length,
  };
}

function solveThree(h: readonly number[], g: readonly number[]): [number, number, number] {
  const m = [0, 1, 2].map((i) => [h[i * 3] ?? 0, h[i * 3 + 1] ?? 0, h[i * 3 + 2] ?? 0, g[i] ?? 0]);
  for (let i = 0; i < 3; i++) {
    const pivot = m[i]?.[i] ?? 1;
    for (let j = 0; j < 3; j++) {
      if (j === i) continue;
      const factor = (m[j]?.[i] ?? 0) / pivot;
      for (let k = i; k < 4; k++) (m[j] as number[])[k] = (m[j]?.[k] ?? 0) - factor * (m[i]?.[k] ?? 0);
    }
  }
  const at = (i: number): number => (m[i]?.[3] ?? 0) / (m[i]?.[i] ?? 1);
  return [at(0), at(1), at(2)];
}

const DIGITS = 1e6;
/** Short enough to read, fine enough to score by. */
export function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
