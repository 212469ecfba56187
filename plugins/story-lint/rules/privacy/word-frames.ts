/** Patterns that read like what they look for: `<who> earns <amount>`, with the classes of words written once. */
import { matchesIn } from '../../../language/index.ts';

/** Words that do the same work, `|` between them; a class in a class as `<name>`. */
export type Classes = Readonly<Record<string, string>>;

const CLASS = /<([a-z][a-z-]*)>/gu;
/** Brackets, marks and classes of letters: already a pattern. */
const WRITTEN_AS_PATTERN = /[\\[({^$?*+]/u;

/**
 * The source of an expression for flag `u` that matches case by case, so that a name keeps its capital: a class of plain words
 * fits with a small or a large first letter and with either apostrophe, one that is written as a pattern fits as it is.
 * @throws {Error} naming the template and the class that there is none of.
 */
export function pattern(template: string, classes: Classes): string {
  return template.replaceAll(CLASS, (_, name: string) => {
    const words = classes[name];
    if (words === undefined) throw new Error(`“${template}” names a class that there is none of: <${name}>.`);
    return WRITTEN_AS_PATTERN.test(words) ? `(?:${pattern(words, classes)})` : alternatives(words, classes);
  });
}

/** Longest first, so that “a heart attack” is not over at “a heart”. */
function alternatives(words: string, classes: Classes): string {
  const spelled = words
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => pattern(anyCase(word).replaceAll("'", "['’]"), classes));
  return `(?:${spelled.join('|')})`;
}

const anyCase = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => `[${letter.toUpperCase()}${letter}]`);

/** Bounded: by our own frames. */
const BEHIND_NONE = /\(\?<!(?:\\p\{L\}|\[[^\]]*\])\)/gu;

/** What fits wherever a pattern does: letters of all scripts are what makes one dear to build. */
export function loosened(source: string): RegExp {
  const plain = source
    .replaceAll(BEHIND_NONE, '')
    .replaceAll('(?!\\p{L}', '(?![A-Za-z]')
    .replaceAll(/\\p\{\w+\}/gu, '\\S');
  return new RegExp(plain, 'u');
}

/** A pattern with classes of words, and what none of its matches can do without. */
export interface Framed {
  readonly frame: string;
  /** Words or classes of plain words, `|` between them. */
  readonly needs: string;
  /** What tells more of it than what stands before its first amount or behind its name. */
  readonly outline?: string;
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Of such frames, where each stands in a text, in the order of the list. */
export type FramesIn<F> = (
  text: string,
  /** Asked of a frame whose outline fits. */
  isWorth?: (frame: F) => boolean,
) => Generator<readonly [match: RegExpExecArray, frame: F]>;

/**
 * Looks for frames, each as a pattern. Only those are ever built of which a text has a word, and where the outline fits: a pattern
 * with classes of letters takes milliseconds to build, as long as a whole text to judge.
 * @param outline of a frame: what fits wherever it does, and is quick to build
 * @throws {Error} when a frame names a class that there is none of
 */
export function framesIn<F extends Framed>(
  frames: readonly F[],
  classes: Classes,
  outline: (frame: F) => RegExp,
): FramesIn<F> {
  const worthBy = new Map<string, F[]>();
  const seconds = new Set<string>();
  for (const [key, frame] of awaitedBy(frames, classes)) {
    worthBy.set(key, [...(worthBy.get(key) ?? []), frames[frame] as F]);
    if (key.includes(' ')) seconds.add(key.slice(key.indexOf(' ') + 1));
  }
  const asked = new Set([...worthBy.keys(), ...seconds]);
  const outlines = new Map<F, RegExp>();
  const built = new Map<F, RegExp>();
  return function* (text, isWorth = () => true) {
    const worth = new Set<F>();
    wordsIn(text).forEach((word, i, words) => {
      if (!asked.has(word)) return;
      for (const frame of worthBy.get(word) ?? []) worth.add(frame);
      if (seconds.has(word)) for (const frame of worthBy.get(`${words[i - 1] ?? ''} ${word}`) ?? []) worth.add(frame);
    });
    for (const frame of worth.size === 0 ? [] : frames.filter((one) => worth.has(one))) {
      const outlined = outlines.get(frame) ?? outline(frame);
      outlines.set(frame, outlined);
      if (!outlined.test(text) || !isWorth(frame)) continue;
      const expression = built.get(frame) ?? new RegExp(pattern(frame.frame, classes), 'gu');
      built.set(frame, expression);
      for (const match of matchesIn(text, expression)) yield [match, frame];
    }
  };
}

/** What stands there where a frame may: a word, or two side by side; each with the place of the frame. */
function awaitedBy(frames: readonly Framed[], classes: Classes): (readonly [words: string, frame: number])[] {
  const spelled = frames.flatMap(({ needs }, frame) => {
    const all = needs.split('|').flatMap((need) => (classes[CLASS_ALONE.exec(need)?.[1] ?? ''] ?? need).split('|'));
    return all.map((spelling) => [wordsIn(spelling), frame] as const);
  });
  return spelled.map(([words, frame]) => {
    // “a heart attack” is not there without “heart attack”: of two words or more, the longest and the one beside it.
    const longest = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
    const at = words.length > 1 && longest === 0 ? 1 : longest;
    return [words.slice(Math.max(0, at - 1), at + 1).join(' '), frame];
  });
}
const CLASS_ALONE = /^<(.+)>$/u;
