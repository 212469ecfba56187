/**
 * What each sentence of a story does: acts, decides, names an obstacle, says how something is known. One logistic regression a
 * function over words, pairs of words, parts of speech, tense and person, kinds of numbers, phrases, place and part, and the
 * neighbours; trained on labelled sentences by plugins/training/train-functions.ts.
 */
import type { StoryFunctions } from '../types.ts';
import { ABSENCES, FUNCTIONS } from './function-names.ts';
import type { SentenceFunction } from './function-names.ts';
import { shippedModel, WIDTH } from './function-model.ts';
import type { Speaking } from './function-model.ts';
import { probabilitiesOf } from './function-sums.ts';
import type { Told } from './told-features.ts';

export { ABSENCE_NAMES, ABSENCES, FUNCTIONS } from './function-names.ts';
export type { Absence, SentenceFunction } from './function-names.ts';

/** Reads what sentences do. The same of the same text; linear in it. */
export function functionsOf(told: Told): StoryFunctions {
  const model = shippedModel();
  return functionsBy(model.speaking, probabilitiesOf(model, told));
}

/** The same from probabilities that another model gave: for training and measuring. */
export function functionsBy(speaking: Speaking, probabilities: Float64Array): StoryFunctions {
  const at = (sentence: number, does: SentenceFunction): number =>
    probabilities[sentence * WIDTH + FUNCTIONS.indexOf(does)] ?? 0;
  const does = (sentence: number, wanted: SentenceFunction): boolean =>
    at(sentence, wanted) >= (speaking.thresholds[FUNCTIONS.indexOf(wanted)] ?? 1);
  return {
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
