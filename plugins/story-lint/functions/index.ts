/**
 * What each sentence of a story does: acts, decides, names an obstacle, says how something is known. One logistic regression a
 * function over words, pairs of words, parts of speech, tense and person, kinds of numbers, place and part, and the neighbours;
 * trained on labelled sentences by plugins/training/train-functions.ts. Looks at sentences and their sections, nothing else.
 */
import type { Told } from './features.ts';
import { ABSENCES, FUNCTIONS } from './kinds.ts';
import type { Absence, SentenceFunction } from './kinds.ts';
import { shippedModel, WIDTH } from './model.ts';
import type { Model } from './model.ts';
import { wordsFor } from './evidence.ts';
import { read } from './weigh.ts';
import type { Span } from '../types.ts';

export { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from './kinds.ts';
export type { Absence, SentenceFunction } from './kinds.ts';
export type { Told } from './features.ts';

/** What a story’s sentences do. Sentences go by their place in the list that was given. */
export interface StoryFunctions {
  /** By sentence and, within it, by place in FUNCTIONS: 0 to 1. */
  readonly probabilities: Float64Array;
  /** How likely a sentence does it, 0 to 1; 0 for a sentence that there is none of. */
  probability(sentence: number, does: SentenceFunction): number;
  /** Whether it is said to: at the function’s own threshold, where precision and recall are even. */
  does(sentence: number, does: SentenceFunction): boolean;
  /** Whether it surely does: nine of ten such sentences of unread writers did. Some functions are never sure. */
  surely(sentence: number, does: SentenceFunction): boolean;
  /** All that a sentence is said to do, in the order of FUNCTIONS. */
  labels(sentence: number): readonly SentenceFunction[];
  /** How many sentences are said to do it. */
  count(does: SentenceFunction): number;
  /** Whether no sentence does any of these, at the threshold where few such statements were wrong. True of an empty story. */
  lacks(absence: Absence): boolean;
  /** The words that speak most for a function, as spans of the text; none where only place and neighbours do. */
  evidence(sentence: number, does: SentenceFunction): readonly Span[];
}

/** Reads what sentences do, in the order of the text. The same of the same sentences; linear in them. */
export const functionsOf = (sentences: readonly Told[]): StoryFunctions => functionsBy(shippedModel(), sentences);

/** The same by another model: for training and measuring. */
export function functionsBy(model: Model, sentences: readonly Told[]): StoryFunctions {
  const probabilities = read(model, sentences);
  const at = (sentence: number, does: SentenceFunction): number =>
    probabilities[sentence * WIDTH + FUNCTIONS.indexOf(does)] ?? 0;
  const reaches = (limits: readonly number[], sentence: number, does: SentenceFunction): boolean =>
    at(sentence, does) >= (limits[FUNCTIONS.indexOf(does)] ?? 1);
  const does = (sentence: number, wanted: SentenceFunction): boolean => reaches(model.thresholds, sentence, wanted);
  return {
    probabilities,
    probability: at,
    does,
    surely: (sentence, wanted) => reaches(model.sure, sentence, wanted),
    labels: (sentence) => FUNCTIONS.filter((wanted) => does(sentence, wanted)),
    count: (wanted) => sentences.reduce((n, _, sentence) => n + (does(sentence, wanted) ? 1 : 0), 0),
    lacks: (absence) =>
      sentences.every((_, sentence) =>
        ABSENCES[absence].every((wanted) => at(sentence, wanted) < model.absent[absence]),
      ),
    evidence: (sentence, wanted) => wordsFor(model, sentences, sentence, FUNCTIONS.indexOf(wanted)),
  };
}
