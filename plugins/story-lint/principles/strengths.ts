/** Story + model → a score for each principle, and how much of it each sentence brought. */
import type { Story } from '../types.ts';
import { CONCEPTS } from './concepts.ts';
import type { Calibration, Model } from './model.ts';
import { SLUGS } from './model.ts';
import type { Entry } from './concept-hits.ts';

/** A text of fewer words is measured as if it had these, so that one word is no density. */
export const SHORTEST = 60;
/** A run of words says more than a word. */
export const PHRASE_COUNTS = 2;

/** Squares that every text is thought to have: a handful of words is no whole story. A story of 140 words has some 700. */
export const FLOOR = 60;

export interface Scored {
  readonly scores: Float64Array;
  /** Sixteen numbers for each sentence. */
  readonly bySentence: Float64Array;
  /** Words that are no gap. */
  readonly words: number;
}

export function density(count: number, length: number): number {
  return Math.log1p((count * 100) / Math.max(length, SHORTEST));
}

/** How likely a reader would tag a principle, from its score and the first one’s. Fitted on stories the model had not read. */
export function confidenceOf(calibration: Omit<Calibration, 'threshold'>, score: number, first: number): number {
  return (
    1 / (1 + Math.exp(-(calibration.score * score + calibration.behindFirst * (score - first) + calibration.constant)))
  );
}

export function scorePrinciples(model: Model, story: Story): Scored {
  const { counts, factors, entryCounts, rarity } = model;
  const rows: number[] = [];
  const rowSentences: number[] = [];
  const found: Entry[] = [];
  const foundSentences: number[] = [];
  const conceptCounts = new Float64Array(CONCEPTS.length);
  const { length, gaps } = model.features.visit(
    story,
    (code, sentence) => {
      const row = model.rows.placeOf(code);
      if (row < 0) return;
      counts[row] = (counts[row] as number) + 1;
      rows.push(row);
      rowSentences.push(sentence);
    },
    (entry, sentence) => {
      entryCounts[entry.index] = (entryCounts[entry.index] as number) + 1;
      conceptCounts[entry.concept] = (conceptCounts[entry.concept] as number) + (entry.phrase ? PHRASE_COUNTS : 1);
      found.push(entry);
      foundSentences.push(sentence);
    },
  );

  let squares = FLOOR;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const n = counts[row] as number;
    if (n === 0) continue;
    const value = valueOf(n, rarity[row] as number);
    squares += value * value;
    factors[row] = value / n;
    counts[row] = 0;
  }
  const norm = model.weightUnit / Math.sqrt(squares);
  const bySentence = new Float64Array(story.sentences.length * SLUGS);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    addTo(bySentence, rowSentences[i] as number, model.weights, row, (factors[row] as number) * norm);
  }
  const root = model.priorUnit / Math.sqrt(Math.max(length, SHORTEST));
  for (let c = 0; c < conceptCounts.length; c++) {
    const count = conceptCounts[c] as number;
    if (count > 0) conceptCounts[c] = (density(count, length) / count) * model.conceptUnit;
  }
  for (let i = 0; i < found.length; i++) {
    const { index, concept, phrase } = found[i] as Entry;
    const n = entryCounts[index] as number;
    const sentence = foundSentences[i] as number;
    const before = ((n === 1 ? Math.LN2 : Math.log1p(n)) * (model.entries[index] as number) * root) / n;
    addTo(
      bySentence,
      sentence,
      model.concepts,
      concept,
      (conceptCounts[concept] as number) * (phrase ? PHRASE_COUNTS : 1),
    );
    addTo(bySentence, sentence, model.priors, concept, before);
  }
  for (let i = 0; i < found.length; i++) entryCounts[(found[i] as Entry).index] = 0;
  const scores = new Float64Array(model.bias);
  for (let i = 0; i < bySentence.length; i++)
    scores[i & (SLUGS - 1)] = (scores[i & (SLUGS - 1)] as number) + (bySentence[i] as number);
  return { scores, bySentence, words: length - gaps };
}

/** Adds a row of weights, each times `factor`, to what a sentence brings. */
function addTo(bySentence: Float64Array, sentence: number, weights: Int16Array, row: number, factor: number): void {
  for (let k = 0, to = sentence * SLUGS, from = row * SLUGS; k < SLUGS; k++, to++, from++)
    bySentence[to] = (bySentence[to] as number) + (weights[from] as number) * factor;
}

/** A word said twice says more, not twice as much. */
export function valueOf(count: number, rarity: number): number {
  return (count === 1 ? 1 : 1 + Math.log(count)) * rarity;
}
