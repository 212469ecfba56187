/**
 * What each sentence of a story does: acts, decides, names an obstacle, says how something is known. One logistic regression a
 * function over words, pairs of words, parts of speech, tense and person, kinds of numbers, phrases, place and part, and the
 * neighbours; trained on labelled sentences by plugins/training/train-functions.ts.
 */
import { accountOf, profileOf } from './account.ts';
import type { StoryFunctions } from '../types.ts';
import { ABSENCES, FUNCTIONS } from './function-names.ts';
import type { SentenceFunction } from './function-names.ts';
import { shippedModel, WIDTH } from './function-model.ts';
import type { Speaking } from './function-model.ts';
import { knownIn, probabilitiesOf } from './function-sums.ts';
import type { Told } from './told-features.ts';

export { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from './function-names.ts';
export type { Absence, SentenceFunction } from './function-names.ts';

/** Reads what sentences do. The same of the same text; linear in it. */
export function functionsOf(told: Told): StoryFunctions {
  const model = shippedModel();
  const known = knownIn(model, told);
  return functionsBy(model.speaking, probabilitiesOf(model, told, known), accountOf(model, profileOf(model, known)));
}

/** The same from what another model says: for training and measuring. */
export function functionsBy(speaking: Speaking, probabilities: Float64Array, account: number): StoryFunctions {
  const at = (sentence: number, does: SentenceFunction): number =>
    probabilities[sentence * WIDTH + FUNCTIONS.indexOf(does)] ?? 0;
  const does = (sentence: number, wanted: SentenceFunction): boolean =>
    at(sentence, wanted) >= (speaking.thresholds[FUNCTIONS.indexOf(wanted)] ?? 1);
  const each = (wanted: SentenceFunction): number[] => {
    const out: number[] = [];
    for (let k = FUNCTIONS.indexOf(wanted); k < probabilities.length; k += WIDTH) out.push(probabilities[k] as number);
    return out;
  };
  return {
    account,
    most: (wanted) => each(wanted).reduce((most, one) => Math.max(most, one), 0),
    total: (wanted) => each(wanted).reduce((sum, one) => sum + one, 0),
    probabilities,
    probability: at,
    does,
    surely: (sentence, wanted) => at(sentence, wanted) >= (speaking.sure[FUNCTIONS.indexOf(wanted)] ?? 1),
    labels: (sentence) => FUNCTIONS.filter((wanted) => does(sentence, wanted)),
    lacks: (absence) => {
      for (let sentence = 0; sentence * WIDTH < probabilities.length; sentence++)
        if (ABSENCES[absence].some((wanted) => at(sentence, wanted) >= speaking.absent[absence])) return false;
      return true;
    },
  };
}

/** What is said of some sentences out of what is said of all. */
export const rowsOf = (probabilities: Float64Array, sentences: readonly number[]): Float64Array =>
  Float64Array.from({ length: sentences.length * WIDTH }, (_, at) => {
    const sentence = sentences[Math.floor(at / WIDTH)] as number;
    return probabilities[sentence * WIDTH + (at % WIDTH)] as number;
  });
