/** Lists of words as a browser loads them: each word says how much of the one before it begins with, and then the rest. */

export interface Folded {
  /** The sign for 0 letters in common, for 1, and so on; none of them stands in a word. */
  readonly marks: string;
  readonly text: string;
}

/** Most signs that a list has. */
const MOST = 26;
/** Signs that a text may hold between quotes of any kind. */
const SIGNS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (sign) => !'"\'`\\${}<>'.includes(sign),
);

/** @throws RangeError where the words use up every sign */
export function fold(words: readonly string[]): Folded {
  const whole = words.join('');
  const capitalsFirst = SIGNS.toSorted((a, b) => Number(/[A-Z]/u.test(b)) - Number(/[A-Z]/u.test(a)));
  const marks = capitalsFirst.filter((sign) => !whole.includes(sign)).slice(0, MOST);
  if (marks.length === 0) throw new RangeError('No sign is left for a list of words to be folded by.');
  let before = '';
  const text = words.map((word) => {
    let same = 0;
    while (same < marks.length - 1 && same < before.length && before[same] === word[same]) same++;
    before = word;
    return (marks[same] ?? '') + word.slice(same);
  });
  return { marks: marks.join(''), text: text.join('') };
}

/** The words that `fold` was given, in their order. */
export function unfold({ marks, text }: Folded): string[] {
  const words: string[] = [];
  let before = '';
  let from = 0;
  while (from < text.length) {
    const same = marks.indexOf(text.charAt(from));
    let to = from + 1;
    while (to < text.length && !marks.includes(text.charAt(to))) to++;
    before = before.slice(0, same) + text.slice(from + 1, to);
    words.push(before);
    from = to;
  }
  return words;
}

const FIRST = 'a'.charCodeAt(0);

/** `walking:walk` as `walking:d`: how many letters go at its end, and what comes in their place. */
export function foldPair(pair: string): string {
  const at = pair.indexOf(':');
  const [form, lemma] = [pair.slice(0, at), pair.slice(at + 1)];
  let same = 0;
  while (same < form.length && form[same] === lemma[same]) same++;
  return `${form}:${String.fromCharCode(FIRST + form.length - same)}${lemma.slice(same)}`;
}

export function unfoldPair(folded: string): string {
  const at = folded.indexOf(':');
  const form = folded.slice(0, at);
  return `${form}:${form.slice(0, form.length - (folded.charCodeAt(at + 1) - FIRST))}${folded.slice(at + 2)}`;
}
