/** Patterns that read like what they look for: `<who> earns <amount>`, with the classes of words written once. */

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

/** What fits wherever a pattern does: letters of all scripts are what makes one dear to build. */
export function loosened(source: string): RegExp {
  const plain = source
    .replaceAll(/\(\?<!(?:\\p\{L\}|\[[^\]]*\])\)/gu, '')
    .replaceAll('(?!\\p{L}', '(?![A-Za-z]')
    .replaceAll(/\\p\{\w+\}/gu, '\\S');
  return new RegExp(plain, 'u');
}

/** A pattern with classes of words, and what none of its matches can do without. */
export interface Framed {
  readonly frame: string;
  /** Words or classes of plain words, `|` between them. */
  readonly needs: string;
}

const WORD = /[\p{L}\d]+/gu;

/**
 * Which frames a text may hold, in the order of the list, each as a pattern. Only those are ever built of which it has a word, and
 * where the outline fits: a pattern with classes of letters takes milliseconds to build, as long as a whole text to judge.
 * @param outline of a frame: what fits wherever it does, and is quick to build
 * @throws {Error} when a frame names a class that there is none of
 */
export function framesIn<F extends Framed>(
  frames: readonly F[],
  classes: Classes,
  outline: (frame: F) => RegExp,
): (text: string) => readonly (readonly [pattern: RegExp, frame: F])[] {
  const worthBy = new Map<string, Anchored>();
  frames.forEach(({ needs }, i) => {
    for (const spelling of needs.split('|').flatMap((need) => spellings(need, classes))) anchor(worthBy, spelling, i);
  });
  const hashes = new Uint8Array(HASHES);
  for (const [word, { behind }] of worthBy) for (const one of [word, ...behind.keys()]) hashes[hashOf(one)] = 1;
  const outlines = new Map<F, RegExp>();
  const built = new Map<F, RegExp>();
  return (text) => {
    const worth = new Set<number>();
    let last = '';
    eachWord(text.toLowerCase(), hashes, (word) => {
      const anchored = worthBy.get(word);
      for (const i of anchored?.alone ?? []) worth.add(i);
      for (const i of anchored?.behind.get(last) ?? []) worth.add(i);
      last = word;
    });
    return [...worth]
      .sort((a, b) => a - b)
      .map((i) => frames[i] as F)
      .filter((frame) => once(outlines, frame, () => outline(frame)).test(text))
      .map((frame) => [once(built, frame, () => new RegExp(pattern(frame.frame, classes), 'gu')), frame]);
  };
}

/** Where such frames stand in a text, in the order of the list. */
export function* matchesIn<F>(
  text: string,
  frames: readonly (readonly [pattern: RegExp, frame: F])[],
): Generator<readonly [match: RegExpExecArray, frame: F]> {
  for (const [expression, frame] of frames) for (const match of text.matchAll(expression)) yield [match, frame];
}

function once<Key>(known: Map<Key, RegExp>, key: Key, build: () => RegExp): RegExp {
  const pattern = known.get(key) ?? build();
  known.set(key, pattern);
  return pattern;
}

/** Frames that a word makes worth looking for: wherever it stands, and only behind another. */
interface Anchored {
  readonly alone: number[];
  readonly behind: Map<string, number[]>;
}

/** “a heart attack” is not there without “heart attack”: of two words or more, the longest and the one beside it. */
function anchor(worthBy: Map<string, Anchored>, spelling: string, frame: number): void {
  const words = spelling.toLowerCase().match(WORD) ?? [];
  const longest = words.reduce((best, word, i) => (word.length > (words[best]?.length ?? 0) ? i : best), 0);
  const at = words.length > 1 && longest === 0 ? 1 : longest;
  const word = words[at] ?? '';
  const before = words[at - 1];
  const anchored = worthBy.get(word) ?? { alone: [], behind: new Map<string, number[]>() };
  worthBy.set(word, anchored);
  if (before === undefined) anchored.alone.push(frame);
  else anchored.behind.set(before, [...(anchored.behind.get(before) ?? []), frame]);
}

function spellings(need: string, classes: Classes): string[] {
  const name = /^<(.+)>$/u.exec(need)?.[1];
  return (name === undefined ? need : (classes[name] ?? '')).split('|');
}

/**
 * What `WORD` finds, without an object for each: a story is mostly words. Signs of other scripts count as letters. A word whose hash
 * is none of those is given as ''.
 */
function eachWord(text: string, hashes: Uint8Array, visit: (word: string) => void): void {
  let start = -1;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const isLetter =
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xaa && !isPunctuation(code));
    if (isLetter) {
      hash = start < 0 ? code : hashed(hash, code);
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(hashes[hash] === 1 ? text.slice(start, at) : '');
      start = -1;
    }
  }
}

const HASHES = 1 << 16;
const hashed = (hash: number, code: number): number => (hash * 31 + code) & (HASHES - 1);

function hashOf(word: string): number {
  let hash = word.charCodeAt(0) & (HASHES - 1);
  for (let at = 1; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}

/** Dashes, quotation marks, dots and signs of money, beyond ASCII. */
const isPunctuation = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x2bff) ||
  (code >= 0x3000 && code <= 0x303f) ||
  code === 0xab ||
  code === 0xbb ||
  code === 0xb7;
