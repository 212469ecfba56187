/** Weights in a model’s file: each is one character, 91 of the printable ones, none that JSON escapes. */

const FIRST_CHAR = 0x23;
const BACKSLASH = 0x5c;
const MIDDLE = 45;
const LEVELS = 2 * MIDDLE;
/** The heaviest weight in signed squares of levels. */
export const SQUARE = MIDDLE * MIDDLE;

const charOf = (level: number): string => {
  const code = FIRST_CHAR + level;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
};
const levelAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST_CHAR;
};

/** Small weights keep more of their digits than large ones: a level stands for its square. */
export const packWeight = (weight: number, largest: number): string =>
  charOf(MIDDLE + Math.sign(weight) * Math.round(MIDDLE * Math.sqrt(Math.min(1, Math.abs(weight) / largest))));
export const packShare = (share: number): string => charOf(Math.round(Math.min(1, Math.max(0, share)) * LEVELS));

/** The other way round, less the largest. */
export function squareAt(text: string, at: number): number {
  const level = levelAt(text, at) - MIDDLE;
  return Math.sign(level) * level * level;
}
export const shareAt = (text: string, at: number): number => levelAt(text, at) / LEVELS;
