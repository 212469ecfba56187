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

/** A pattern with classes of words, and what none of its matches can do without. */
export interface Framed {
  readonly frame: string;
  /** Words or classes of plain words, `|` between them. */
  readonly needs: string;
}

const WORD = /[\p{L}\d]+/gu;

/**
 * Looks for all frames in a text, in the order of the list. Only those are looked for, and only those are ever built, of which the
 * text has a word: a pattern with classes of letters takes milliseconds to build, as long as a whole text to judge.
 * @throws {Error} when a frame names a class that there is none of
 */
export function framesIn<F extends Framed>(
  frames: readonly F[],
  classes: Classes,
): (text: string) => Generator<readonly [match: RegExpExecArray, frame: F]> {
  const byWord = new Map<string, number[]>();
  frames.forEach(({ needs }, i) => {
    for (const word of new Set(needs.split('|').flatMap((need) => anchors(need, classes))))
      byWord.set(word, [...(byWord.get(word) ?? []), i]);
  });
  const built = new Map<number, RegExp>();
  return function* (text) {
    const worth = new Set<number>();
    for (const [word] of text.matchAll(WORD)) for (const i of byWord.get(word.toLowerCase()) ?? []) worth.add(i);
    for (const [i, frame] of frames.entries()) {
      if (!worth.has(i)) continue;
      const expression = built.get(i) ?? new RegExp(pattern(frame.frame, classes), 'gu');
      built.set(i, expression);
      for (const match of text.matchAll(expression)) yield [match, frame];
    }
  };
}

/** Of each spelling its longest word: “a heart attack” is not there without “attack”. */
function anchors(need: string, classes: Classes): string[] {
  const spellings = /^<(.+)>$/u.exec(need)?.[1];
  return (spellings === undefined ? need : (classes[spellings] ?? ''))
    .split('|')
    .map((words) =>
      (words.toLowerCase().match(WORD) ?? []).reduce(
        (longest, word) => (word.length > longest.length ? word : longest),
        '',
      ),
    );
}
