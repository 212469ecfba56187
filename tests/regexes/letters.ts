/** What the letters of a pattern match, by trying: characters that a pattern cannot tell apart are one. */

const RANGES: readonly (readonly [from: number, to: number])[] = [
  [0x0, 0x24f],
  [0x2b0, 0x45f],
  [0x5d0, 0x5ea],
  [0x620, 0x669],
  [0x900, 0x96f],
  [0x1e00, 0x1eff],
  [0x2000, 0x218f],
  [0x2190, 0x22ff],
  [0x25a0, 0x2767],
  [0x3000, 0x30ff],
  [0x4e00, 0x4e10],
  [0xac00, 0xac05],
  [0xd800, 0xd801],
  [0xe000, 0xe001],
  [0xfe00, 0xff65],
  [0x1d7ce, 0x1d7d0],
  [0x1f300, 0x1f310],
];
/** Some of every alphabet, every kind of sign, blank and digit, and halves of pairs. */
const SAMPLE: readonly string[] = RANGES.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
);

const known = new Map<string, ReadonlySet<string>>();

/** Those of the characters tried that `letter`, a pattern for one, matches. */
function matchedBy(letter: string, flags: string, characters: readonly string[]): ReadonlySet<string> {
  const pattern = new RegExp(`^(?:${letter})$`, flags);
  return new Set(characters.filter((character) => pattern.test(character)));
}

/** A set of kinds of characters, by their numbers. */
export type Kinds = ReadonlySet<number>;

export interface Alphabet {
  /** Every kind. */
  readonly all: Kinds;
  /** The kinds that a letter of the pattern matches. */
  kindsOf(letter: string): Kinds;
}

/** The kinds of characters that a pattern with these letters can tell apart. */
export function alphabetOf(letters: ReadonlySet<string>, source: string, flags: string): Alphabet {
  const relevant = flags.replaceAll(/[^iusv]/gu, '');
  const own = Array.from(source).filter((character) => !SAMPLE.includes(character));
  const sets = new Map(
    [...letters].map((letter) => {
      const key = `${relevant} ${letter}`;
      const sampled = known.get(key) ?? matchedBy(letter, relevant, SAMPLE);
      known.set(key, sampled);
      return [letter, own.length === 0 ? sampled : new Set([...sampled, ...matchedBy(letter, relevant, own)])];
    }),
  );
  const numbers = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const character of [...SAMPLE, ...own]) {
    const signature = [...sets.values()].map((set) => (set.has(character) ? '1' : '0')).join('');
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    kinds.set(character, number);
  }
  const members = new Map(
    [...sets].map(([letter, set]) => [letter, new Set(Array.from(set, (c) => kinds.get(c) ?? 0))]),
  );
  return {
    all: new Set(numbers.values()),
    kindsOf: (letter) => members.get(letter) ?? new Set(),
  };
}
