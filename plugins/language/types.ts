/** The words every file of the room shares. Offsets are UTF-16 code units into the text as the author wrote it. */

/** Half-open range. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Part of speech in the Universal Dependencies tag set. A tag is a place in this list. */
export const PARTS_OF_SPEECH = [
  'NOUN',
  'VERB',
  'PROPN',
  'ADJ',
  'ADV',
  'AUX',
  'ADP',
  'DET',
  'PRON',
  'CCONJ',
  'SCONJ',
  'PART',
  'INTJ',
  'NUM',
  'SYM',
  'X',
  'PUNCT',
] as const;
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number];

export const tagOf = (pos: PartOfSpeech): number => PARTS_OF_SPEECH.indexOf(pos);
