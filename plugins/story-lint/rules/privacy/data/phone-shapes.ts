/** Telephone numbers, by how they are written: data. */

/** Each begins where no digit stands before, and ends where none follows. */
export const NUMBERS: readonly RegExp[] = [
  // +44 7700 900482, +1 (617) 555-0148, 0044 20 7946 0958
  /(?<![\w+.,-])(?:\+|00)\d{1,3}[\s.-]?(?:\(\d{1,5}\)[\s.-]?)?\d{1,6}(?:[\s.-]?\d{2,6}){1,5}(?![\d\w]|[.,]\d)/gu,
  // (02) 5550 7731, (617) 555-0148
  /(?<![\w(])\(\d{2,5}\)[\s.-]?\d{3,5}(?:[\s.-]\d{2,5}){1,3}(?![\d\w])/gu,
  // 07700 900482, 020 7946 0958, 0161-496-0000
  /(?<![\w.,/:$€£₹#-])0\d{2,5}[\s/-]\d{3,8}(?:[\s-]\d{2,5}){0,3}(?![\d\w]|[.,:]\d)/gu,
  // 06 12 34 56 78
  /(?<![\w.,/:$€£₹#-])0\d(?:[\s.-]\d{2}){4}(?![\d\w]|[.,:]\d)/gu,
  // 617-555-0148, 617.555.0148, 1-800-555-0148
  /(?<![\w.,/:$€£₹#-])(?:1[.-])?\d{3}([.-])\d{3}\1\d{4}(?![\d\w]|[.,-]\d)/gu,
];
/** A bare run of digits is a number to ring only beside a word that says so. */
export const TO_RING =
  /\b(?:call|calls|called|ring|rang|phone|phoned|dial|dialled|dialed|mobile|cell|tel|telephone|whatsapp|hotline|text|texted|number|line|reach|reached|pager)\b[^.!?\n\d]{0,30}?(?<![\d.,])(\d{3,5}[ -]\d{4,6}|\d{9,12})(?!\d|[.,]\d| ?(?:times|people|calls|users|customers))/giu;
export const EXTENSION =
  /\bext(?:ension|n)?\.?\s?(?:is |was |number )?(\d{3,6})(?![\p{L}\d]|[.,]\d|\s?(?:%|days|weeks|months|hours))/giu;
const DIGIT_WORD =
  '(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
/** As it is read out: “oh-seven-seven-double-oh, nine-hundred, six-one-two”. */
export const READ_OUT = new RegExp(
  `(?<![\\p{L}-])${DIGIT_WORD}(?:[\\s,-]{1,3}${DIGIT_WORD}){6,15}(?![\\p{L}-])`,
  'giu',
);
