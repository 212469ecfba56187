/** Labelled stories → the principle model, and its measure on writers it has not read. */
import { CONCEPTS } from '../story-lint/principles/concepts.ts';
import { Features } from '../story-lint/principles/features.ts';
import { packShare, packWeight } from '../story-lint/packed-weights.ts';
import { SLUGS, unpack } from '../story-lint/principles/model.ts';
import type { Calibration, PackedModel } from '../story-lint/principles/model.ts';
import {
  density,
  FLOOR,
  PHRASE_COUNTS,
  scorePrinciples,
  SHORTEST,
  valueOf,
} from '../story-lint/principles/strengths.ts';
import { stemOf } from '../story-lint/principles/stem.ts';
import { Vocabulary } from '../story-lint/principles/concept-hits.ts';
import { PRINCIPLES } from '../story-lint/types.ts';
import { calibrate, rounded, tagsAt } from './calibrate-principles.ts';
import type { Labelled } from './corpus.ts';
import { FILES, WRITERS } from './corpus.ts';
import { ridge } from './ridge.ts';
import type { Sparse } from './ridge.ts';

/** A feature is learnt from when this many stories by this many writers have it: one writer’s word does not generalise. */
const FEWEST_STORIES = 10;
const FEWEST_WRITERS = 5;
/** Features kept: those that move a score most. */
const MOST_FEATURES = 5600;
/** Chosen by leaving out each writer in turn; the figures are flat around them. */
const PENALTY = 1.5;
const CONCEPT_SHARE = 0.17;
const PRIOR_SHARE = 0.03;
/** What a second primary and a secondary label are worth beside the first. */
const SECOND = 0.7;
const SECONDARY = 0.15;
/** How much a story in the register of real notes counts beside one of the older files: they are few, and like what people bring. */
const REGISTER = 3;
/** A word in so many stories more than it was seen in: keeps rare entries from weighing too much. */
const SEEN_BEFORE = 3;

interface Counted {
  readonly label: Labelled;
  readonly codes: ReadonlyMap<number, number>;
  readonly concepts: Float64Array;
  readonly entries: ReadonlyMap<number, number>;
  readonly length: number;
}

export interface Counts {
  readonly features: Features;
  readonly rows: readonly Counted[];
}

/** Counts every story once, with a vocabulary of all words there are. */
export function countAll(corpus: readonly Labelled[]): Counts {
  const stems = new Set<string>();
  for (const { story } of corpus) {
    for (const sentence of story.sentences) {
      for (const token of sentence.tokens) if (token.isWord) stems.add(stemOf(token.lemma));
      for (const clause of sentence.clauses) stems.add(stemOf(clause.verb));
    }
  }
  const features = new Features(new Vocabulary([...stems].sort()));
  const rows = corpus.map((label): Counted => {
    const codes = new Map<number, number>();
    const entries = new Map<number, number>();
    const concepts = new Float64Array(CONCEPTS.length);
    const { length } = features.visit(
      label.story,
      (code) => codes.set(code, (codes.get(code) ?? 0) + 1),
      ({ index, concept, phrase }) => {
        entries.set(index, (entries.get(index) ?? 0) + 1);
        concepts[concept] = (concepts[concept] ?? 0) + (phrase ? PHRASE_COUNTS : 1);
      },
    );
    return { label, codes, concepts, entries, length };
  });
  return { features, rows };
}

type Uncalibrated = Omit<PackedModel, 'calibration'>;

/** The model of some of the stories, without its calibration. */
function fit(counts: Counts, rows: readonly Counted[]): Uncalibrated {
  const { features } = counts;
  const stories = new Map<number, number>();
  const writers = new Map<number, Set<number>>();
  for (const { codes, label } of rows) {
    for (const code of codes.keys()) {
      stories.set(code, (stories.get(code) ?? 0) + 1);
      (writers.get(code) ?? writers.set(code, new Set()).get(code))?.add(label.file);
    }
  }
  const known = [...stories]
    .filter(([code, n]) => n >= FEWEST_STORIES && (writers.get(code)?.size ?? 0) >= FEWEST_WRITERS)
    .map(([code]) => code)
    .sort((a, b) => a - b);
  const rarityOf = (code: number): number => Math.sqrt(Math.log((rows.length + 1) / ((stories.get(code) ?? 0) + 0.5)));
  const targets = rows.map(({ label }) => targetOf(label));
  const importance = importanceOf(targets, rows);

  const entrySeen = new Map<number, number>();
  for (const { entries } of rows)
    for (const index of entries.keys()) entrySeen.set(index, (entrySeen.get(index) ?? 0) + 1);
  const entryRarity = features.vocabulary.entries.map(({ index }) =>
    Math.log((rows.length + 60) / ((entrySeen.get(index) ?? 0) + SEEN_BEFORE)),
  );
  const prior = priorOf(features, rows, entryRarity);
  const rest = targets.map((target, i) => target.map((value, k) => value - (prior.scores[i]?.[k] ?? 0)));

  const means = new Float64Array(CONCEPTS.length);
  const spreads = new Float64Array(CONCEPTS.length);
  CONCEPTS.forEach((_, c) => {
    const values = rows.map(({ concepts, length }) => density(concepts[c] ?? 0, length));
    means[c] = mean(values);
    spreads[c] = spread(values);
  });
  const conceptFactor = (c: number): number => CONCEPT_SHARE / ((spreads[c] ?? 0) + 1e-9) / Math.sqrt(CONCEPTS.length);
  const design = (codes: readonly number[]): Sparse[] => {
    const column = new Map(codes.map((code, i) => [code, i]));
    return rows.map((row) => {
      const columns: number[] = [];
      const values: number[] = [];
      let squares = FLOOR;
      for (const [code, n] of row.codes) {
        const at = column.get(code);
        if (at === undefined) continue;
        const value = valueOf(n, rarityOf(code));
        squares += value * value;
        columns.push(at);
        values.push(value);
      }
      const norm = 1 / Math.sqrt(squares);
      for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * norm;
      CONCEPTS.forEach((_, c) => {
        if ((row.concepts[c] ?? 0) === 0) return;
        columns.push(codes.length + c);
        values.push(density(row.concepts[c] ?? 0, row.length) * conceptFactor(c));
      });
      return { columns: Int32Array.from(columns), values: Float64Array.from(values) };
    });
  };

  const first = ridge(design(known), known.length + CONCEPTS.length, rest, importance, PENALTY);
  const moved = known.map((code, i) => {
    let most = 0;
    for (let k = 0; k < SLUGS; k++) most = Math.max(most, Math.abs(first.weights[i * SLUGS + k] ?? 0));
    const share = (stories.get(code) ?? 0) / rows.length;
    return { code, moves: most * rarityOf(code) * Math.sqrt(share * (1 - share)) };
  });
  const kept = moved
    .sort((a, b) => b.moves - a.moves || a.code - b.code)
    .slice(0, MOST_FEATURES)
    .map(({ code }) => code);
  const stems = features.vocabulary.stems();
  const named = kept
    .map((code) => ({ code, name: features.nameOf(code, stems) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const codes = named.map(({ code }) => code);
  const { weights, bias } = ridge(design(codes), codes.length + CONCEPTS.length, rest, importance, PENALTY);
  const featureWeights = [...weights.subarray(0, codes.length * SLUGS)];
  const conceptWeights = [...weights.subarray(codes.length * SLUGS)].map(
    (w, i) => w * conceptFactor(Math.floor(i / SLUGS)),
  );
  const packed = (values: readonly number[]): { text: string; largest: number } => {
    const largest = rounded(Math.max(...values.map(Math.abs)));
    return { text: values.map((w) => packWeight(w, largest)).join(''), largest };
  };
  const shares = (values: readonly number[]): { text: string; largest: number } => {
    const largest = rounded(Math.max(...values));
    return { text: values.map((v) => packShare(v / largest)).join(''), largest };
  };
  const [w, c, p, r, e] = [
    packed(featureWeights),
    packed(conceptWeights),
    packed([...prior.weights]),
    shares(codes.map(rarityOf)),
    shares(entryRarity),
  ];
  return {
    about:
      'Written by plugins/training/train-principles.ts from tests/calibration. Do not edit: change the words or the stories and run it again.',
    bias: [...bias].map((b, k) => rounded(b + (prior.bias[k] ?? 0))),
    concepts: c.text,
    conceptsLargest: c.largest,
    entries: e.text,
    entriesLargest: e.largest,
    features: named.map(({ name }) => name).join('|'),
    priors: p.text,
    priorsLargest: p.largest,
    rarity: r.text,
    rarityLargest: r.largest,
    weights: w.text,
    weightsLargest: w.largest,
  };
}

function targetOf({ primary, secondary }: Labelled): Float64Array {
  const target = new Float64Array(SLUGS);
  primary.forEach((k, i) => {
    target[k] = (target[k] ?? 0) + (i === 0 ? 1 : SECOND);
  });
  for (const k of secondary) target[k] = (target[k] ?? 0) + SECONDARY;
  const total = target.reduce((a, b) => a + b, 0);
  return target.map((t) => t / total);
}

/** Each principle counts the same, however many stories show it. */
function importanceOf(targets: readonly Float64Array[], rows: readonly Counted[]): Float64Array {
  const totals = new Float64Array(SLUGS);
  for (const target of targets) for (let k = 0; k < SLUGS; k++) totals[k] = (totals[k] ?? 0) + (target[k] ?? 0);
  const weights = Float64Array.from(targets, (target, i) => {
    const share = target.reduce((sum, t, k) => sum + t / Math.max(totals[k] ?? 0, 1), 0);
    return share * ((rows[i]?.label.file ?? 0) < FILES.length ? 1 : REGISTER);
  });
  const average = mean([...weights]);
  return weights.map((w) => w / average);
}

/** What the hand-made concepts say before any story is read, on a scale with the labels. */
function priorOf(
  features: Features,
  rows: readonly Counted[],
  rarity: readonly number[],
): { weights: Float64Array; bias: Float64Array; scores: Float64Array[] } {
  const shows = CONCEPTS.map(({ shows: weights }) => Float64Array.from(PRINCIPLES, (slug) => weights[slug] ?? 0));
  const raw = rows.map(({ entries, length }) => {
    const sums = new Float64Array(SLUGS);
    for (const [index, n] of entries) {
      const concept = features.vocabulary.entries[index]?.concept ?? 0;
      const value = (Math.log1p(n) * (rarity[index] ?? 0)) / Math.sqrt(Math.max(length, SHORTEST));
      for (let k = 0; k < SLUGS; k++) sums[k] = (sums[k] ?? 0) + value * (shows[concept]?.[k] ?? 0);
    }
    return sums;
  });
  const means = Float64Array.from({ length: SLUGS }, (_, k) => mean(raw.map((r) => r[k] ?? 0)));
  const spreads = Float64Array.from({ length: SLUGS }, (_, k) => spread(raw.map((r) => r[k] ?? 0)));
  const centred = (values: Float64Array): Float64Array => {
    const average = mean([...values]);
    return values.map((v) => v - average);
  };
  const standard = raw.map((r) => centred(r.map((v, k) => (v - (means[k] ?? 0)) / (spreads[k] ?? 1))));
  const factor = PRIOR_SHARE / spread(standard.flatMap((s) => [...s]));
  const weights = new Float64Array(CONCEPTS.length * SLUGS);
  shows.forEach((s, c) => {
    centred(s.map((v, k) => v / (spreads[k] ?? 1))).forEach((v, k) => (weights[c * SLUGS + k] = v * factor));
  });
  const bias = centred(means.map((m, k) => -m / (spreads[k] ?? 1))).map((v) => v * factor);
  return { weights, bias, scores: standard.map((s) => s.map((v) => v * factor)) };
}

/** Scores of the stories of some files, each with its place, by a model that has not read them. */
export function leaveOut(
  counts: Counts,
  isOut: (file: number) => boolean,
): (readonly [place: number, scores: Float64Array])[] {
  const others = counts.rows.filter(({ label }) => !isOut(label.file));
  const model = unpack({ ...fit(counts, others), calibration: NONE });
  return counts.rows.flatMap(({ label: { file, story } }, place) =>
    isOut(file) ? [[place, scorePrinciples(model, story).scores] as const] : [],
  );
}
const NONE: Calibration = { score: 1, behindFirst: 0, constant: 0, threshold: 0 };

export interface FileFigures {
  readonly file: string;
  readonly stories: number;
  readonly first: number;
  readonly amongThree: number;
}
/** How often the first tag, or one of the first three, is among the primary labels. */
export function figuresOf(rows: readonly Counted[], scores: readonly Float64Array[]): FileFigures[] {
  const figures = (file: string, wanted: (row: Counted) => boolean): FileFigures => {
    let stories = 0;
    let first = 0;
    let three = 0;
    rows.forEach((row, i) => {
      if (!wanted(row)) return;
      const order = [...(scores[i] ?? [])]
        .map((score, k) => ({ score, k }))
        .sort((a, b) => b.score - a.score)
        .map(({ k }) => k);
      stories++;
      if (row.label.primary.includes(order[0] ?? -1)) first++;
      if (order.slice(0, 3).some((k) => row.label.primary.includes(k))) three++;
    });
    return { file, stories, first: first / stories, amongThree: three / stories };
  };
  const writers = WRITERS.map((name, file) => figures(name, (row) => row.label.file === file));
  return [...writers.filter(({ stories }) => stories > 0), figures('all', () => true)];
}

export interface Trained {
  readonly json: string;
  readonly figures: readonly FileFigures[];
  readonly tags: ReturnType<typeof tagsAt>;
}

/** The model’s file, and the figures of the same training with each file left out. `scores`: those of `unread.ts`. */
export function trainPrinciples(corpus: readonly Labelled[], scores: readonly Float64Array[]): Trained {
  const counts = countAll(corpus);
  const calibration = calibrate(counts.rows, scores);
  const model: PackedModel = { ...fit(counts, counts.rows), calibration };
  const sorted = Object.fromEntries(Object.entries(model).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    json: `${JSON.stringify(sorted, null, 1)}\n`,
    figures: figuresOf(counts.rows, scores),
    tags: tagsAt(counts.rows, scores, calibration),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}
function spread(values: readonly number[]): number {
  const average = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - average) ** 2)));
}
