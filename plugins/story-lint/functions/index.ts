/**
 * What each sentence of a story does: acts, decides, names an obstacle, says how something is known. One logistic regression a
 * function over words, pairs of words, parts of speech, tense and person, kinds of numbers, phrases, place and part, and the
 * neighbours; trained on labelled sentences by plugins/training/train-functions.ts.
 */
import { accountOf } from './account.ts';
import type { Sentence, StoryFunctions } from '../types.ts';
import { ABSENCES, FUNCTIONS } from './function-names.ts';
import type { SentenceFunction } from './function-names.ts';
import { shippedModel, WIDTH } from './function-model.ts';
import type { Speaking } from './function-model.ts';
import { Sums } from './function-sums.ts';
import type { Told } from './told-features.ts';

export { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from './function-names.ts';
export type { Absence, SentenceFunction } from './function-names.ts';

/** Reads a text once, to say what any of its sentences do as if nothing else stood there. The same of the same text; linear in it. */
export function functionsIn(told: Told): (some?: readonly Sentence[]) => StoryFunctions {
  const model = shippedModel();
  const sums = new Sums(model, told);
  return (some) => {
    const known = sums.known(some);
    return functionsBy(model.speaking, known.probabilities, accountOf(model, known));
  };
}

const PLACES = Object.fromEntries(FUNCTIONS.map((does, i) => [does, i])) as Readonly<Record<SentenceFunction, number>>;

/** The same from what another model says: for training and measuring. */
export function functionsBy(speaking: Speaking, probabilities: Float64Array, account: number): StoryFunctions {
  const at = (sentence: number, does: SentenceFunction): number => probabilities[sentence * WIDTH + PLACES[does]] ?? 0;
  const does = (sentence: number, wanted: SentenceFunction): boolean =>
    at(sentence, wanted) >= (speaking.thresholds[PLACES[wanted]] ?? 1);
  const most = (wanted: SentenceFunction): number => {
    let highest = 0;
    for (let k = PLACES[wanted]; k < probabilities.length; k += WIDTH)
      highest = Math.max(highest, probabilities[k] as number);
    return highest;
  };
  const total = (wanted: SentenceFunction): number => {
    let sum = 0;
    for (let k = PLACES[wanted]; k < probabilities.length; k += WIDTH) sum += probabilities[k] as number;
    return sum;
  };
  return {
    account,
    most,
    total,
    probabilities,
    probability: at,
    does,
    surely: (sentence, wanted) => at(sentence, wanted) >= (speaking.sure[PLACES[wanted]] ?? 1),
    labels: (sentence) => FUNCTIONS.filter((wanted) => does(sentence, wanted)),
    lacks: (absence) => !ABSENCES[absence].some((wanted) => most(wanted) >= speaking.absent[absence]),
  };
}

/** What is said of some sentences out of what is said of all. */
export const rowsOf = (probabilities: Float64Array, sentences: readonly number[]): Float64Array =>
  Float64Array.from(sentences.flatMap((one) => [...probabilities.subarray(one * WIDTH, (one + 1) * WIDTH)]));
