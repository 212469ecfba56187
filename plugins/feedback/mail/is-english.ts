/** Whether a text is English, the only language that is read here. */
import type { Reading } from '../../language/index.ts';

/** Letters of other scripts than ours, at most. */
const FOREIGN = 0.2;
/** Of the words the share that English knows; measured on letters none lies below .8, German and Spanish ones lie below .4. */
const KNOWN = 0.55;
/** Fewer words say nothing about their language. */
const FEWEST = 8;

export function isEnglish(text: string, reading: Reading): boolean {
  let letters = 0;
  let foreign = 0;
  for (const [letter] of text.matchAll(/\p{L}/gu)) {
    letters++;
    if (!/\p{Script=Latin}/u.test(letter)) foreign++;
  }
  if (letters > 0 && foreign / letters > FOREIGN) return false;
  let words = 0;
  let known = 0;
  for (let i = 0; i < reading.length; i++) {
    if (!/^\p{L}+$/u.test(reading.spell(reading.words[i] as number))) continue;
    words++;
    if ((reading.words[i] as number) < reading.lexicon.size) known++;
  }
  return words < FEWEST || known / words >= KNOWN;
}
