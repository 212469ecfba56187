/** The labelled sentences of tests/calibration/feedback, with the features that the models see. */
import { readFileSync } from 'node:fs';
import { kindFeatures, positionOf, wordFeatures } from '../../feedback/sentence-features.ts';
import type { Position } from '../../feedback/sentence-features.ts';
import { PURPOSES } from '../../feedback/feedback-models.ts';
import type { Purpose } from '../../feedback/feedback-models.ts';
import { sidesOf } from '../../feedback/read.ts';
import { PATTERNS } from '../../feedback/types.ts';
import type { PatternSlug } from '../../feedback/types.ts';
import { read } from '../../language/index.ts';
import { visible } from '../../feedback/mail/markup.ts';

export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly patterns: readonly PatternSlug[];
  readonly lps: readonly string[];
  readonly outcome: string | null;
  readonly sentences: readonly { readonly text: string; readonly label: string }[];
}

export interface Labelled {
  readonly purpose: number;
  /** −1 where no pattern is meant; of praise the pattern it speaks against. */
  readonly pattern: number;
  readonly kindFeatures: readonly string[];
  readonly wordFeatures: readonly string[];
}

const WHOLE = { from: 0, to: 0 };
const FOLDER = new URL('../../../tests/calibration/', import.meta.url);

function rowsOf<Row>(name: string): Row[] {
  const lines = readFileSync(new URL(`${name}.jsonl`, FOLDER), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

export const readLetters = (): Letter[] => rowsOf<Letter>('feedback/letters');
/** Never learnt from. */
export const readKeptBack = (): Letter[] =>
  rowsOf<Letter>('feedback').map((row) => ({ ...row, kind: 'kept back', sentences: [], outcome: null }));

export function labelled(text: string, label: string, position: Position): Labelled {
  const [purpose = '', pattern = ''] = label.split(':');
  const shown = visible(text).text;
  const reading = read(shown, [{ start: 0, end: shown.length }]);
  // “Lovely, but …”: what is meant comes last.
  const all =
    purpose === 'reason'
      ? (sidesOf(reading, { from: 0, to: reading.length }).at(-1) ?? WHOLE)
      : { from: 0, to: reading.length };
  return {
    purpose: PURPOSES.indexOf(purpose as Purpose),
    pattern: PATTERNS.indexOf(pattern as PatternSlug),
    kindFeatures: kindFeatures(reading, all, position),
    wordFeatures: wordFeatures(reading, all),
  };
}

export const sentencesOf = ({ sentences }: Letter): Labelled[] =>
  sentences.map(({ text, label }, i) => labelled(text, label, positionOf(i, sentences.length)));

export const writtenSentences = (): Labelled[] =>
  rowsOf<{ readonly text: string; readonly label: string }>('feedback/sentences').map(({ text, label }) =>
    labelled(text, label, null),
  );
