/** The two models of the feedback room, and how they do on what they have not read. */
import { Head, PURPOSES } from '../../feedback/feedback-models.ts';
import type { Models, PackedHead } from '../../feedback/feedback-models.ts';
import { readMail } from '../../feedback/read.ts';
import { PATTERNS } from '../../feedback/types.ts';
import { TAGGED, weigh } from '../../feedback/weigh.ts';
import type { Labelled, Letter } from './letters.ts';
import { trainHead } from './softmax.ts';
import type { Lesson } from './softmax.ts';

/** Sentences that stand alone teach less of what a sentence is for than those in their letter, reasons least. */
const ALONE = 0.5;
const REASON_ALONE = 0.4;
/** From so many features on a reason teaches in full: two words say little. */
const FULL = 12;
const REASON = PURPOSES.indexOf('reason');
const LEAST = { word: 1, pair: 2 };
/** Chosen among 2e-5, 5e-5, 1e-4, 2e-4 with letters left out; they differ by less than chance. */
const PENALTY = 5e-5;
/** So many that both fit in 120 kB. */
const MOST = { purposes: 1700, patterns: 4600 };

export interface PackedModels {
  readonly patterns: PackedHead;
  readonly purposes: PackedHead;
}

export function trainModels(letters: readonly Labelled[], alone: readonly Labelled[]): PackedModels {
  const purposes = [
    ...letters.map((row): Lesson => ({ features: row.kindFeatures, label: row.purpose, weight: 1 })),
    ...alone.map((row): Lesson => ({
      features: row.kindFeatures,
      label: row.purpose,
      weight: row.purpose === REASON ? REASON_ALONE : ALONE,
    })),
  ];
  const patterns = [...letters, ...alone]
    .filter(({ purpose }) => purpose === REASON)
    .map((row): Lesson => ({
      features: row.wordFeatures,
      label: row.pattern,
      weight: Math.min(1, row.wordFeatures.length / FULL),
    }));
  return {
    patterns: trainHead(patterns, { classes: PATTERNS.length, least: LEAST, penalty: PENALTY, most: MOST.patterns }),
    purposes: trainHead(purposes, { classes: PURPOSES.length, least: LEAST, penalty: PENALTY, most: MOST.purposes }),
  };
}

const ABOUT =
  'Written by plugins/training/train-feedback.ts from tests/calibration/feedback. Do not edit: change the sentences and run it again.';

/** The file that ships. */
export const packedJson = (letters: readonly Labelled[], alone: readonly Labelled[]): string =>
  `${JSON.stringify({ about: ABOUT, ...trainModels(letters, alone) }, null, 1)}\n`;

export const unpacked = ({ patterns, purposes }: PackedModels): Models => ({
  patterns: new Head(patterns),
  purposes: new Head(purposes),
});

export interface Figures {
  texts: number;
  first: number;
  amongThree: number;
  /** Texts with a reason in which a pattern is tagged. */
  tagged: number;
  without: number;
  /** Texts without a reason in which one is tagged all the same. */
  confident: number;
}

/** Adds one text to the figures of its kind and of all. */
export function count(figures: Map<string, Figures>, letter: Letter, models: Models): void {
  const ranked = [...weigh(readMail(letter.text, models))].sort((a, b) => b.confidence - a.confidence);
  const tagged = (ranked[0]?.confidence ?? 0) >= TAGGED;
  for (const key of [letter.kind, 'all']) {
    const own = figures.get(key) ?? { texts: 0, first: 0, amongThree: 0, tagged: 0, without: 0, confident: 0 };
    figures.set(key, own);
    const [right] = letter.patterns;
    if (right === undefined) {
      own.without++;
      if (tagged) own.confident++;
      continue;
    }
    own.texts++;
    if (tagged) own.tagged++;
    if (ranked[0]?.slug === right) own.first++;
    if (ranked.slice(0, 3).some(({ slug }) => slug === right)) own.amongThree++;
  }
}
