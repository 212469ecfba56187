/** The pattern language of README.md: a phrase as written → the steps that an automaton is built of. */
import { isClassName, wordClass } from './classes.ts';
import { PARTS_OF_SPEECH } from './types.ts';
import type { PartOfSpeech } from './types.ts';

/** What one token can be asked. A step holds when any of its conditions does. */
export interface Step {
  /** Forms, lower case. */
  readonly words: readonly string[];
  /** Lemmas: any of their forms. */
  readonly lemmas: readonly string[];
  /** Beginnings of forms. */
  readonly prefixes: readonly string[];
  readonly tags: readonly PartOfSpeech[];
  /** Any number, in figures or words. */
  readonly number: boolean;
  /** A quotation must open directly before it. */
  readonly quoted: boolean;
}

export type Element =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'optional'; readonly step: Step }
  /** The next token is not this; nothing is taken. */
  | { readonly kind: 'absent'; readonly step: Step }
  /** From `least` to `most` tokens of any kind. */
  | { readonly kind: 'gap'; readonly least: number; readonly most: number };

export interface Phrase {
  /** One run of tokens, or the two halves of an `&`. */
  readonly halves: readonly [readonly Element[]] | readonly [readonly Element[], readonly Element[]];
}

export interface PhraseOptions {
  /** Words as written stand for their other forms as well: `{word}` everywhere. */
  readonly lemmas?: boolean;
  /** Classes of the room that asks, by the name they have in its phrases; members may be `word`, `pre*` or `{lemma}`. */
  readonly classes?: Readonly<Record<string, string>>;
}

const SHORTEST_PREFIX = 2;
const LONGEST_GAP = 9;

/** @throws {Error} naming the phrase, what is wrong with it and what to write. */
export function parsePhrase(phrase: string, options: PhraseOptions = {}): Phrase {
  const halves = phrase
    .trim()
    .split(' & ')
    .map((half) => parseHalf(phrase, half, options));
  const [first, second, ...more] = halves;
  if (first === undefined || more.length > 0) throw fault(phrase, 'has more than two halves. Write one `&`.');
  return { halves: second === undefined ? [first] : [first, second] };
}

function parseHalf(phrase: string, half: string, options: PhraseOptions): Element[] {
  const elements = half
    .trim()
    .split(/\s+/u)
    .map((word) => parseElement(phrase, word, options));
  const taken = elements.filter(({ kind }) => kind !== 'absent');
  if (taken[0]?.kind !== 'step') throw fault(phrase, 'begins with something that may be missing. Begin with a word.');
  if (taken.at(-1)?.kind !== 'step') throw fault(phrase, 'ends in something that may be missing. Leave it out.');
  return elements;
}

function parseElement(phrase: string, written: string, options: PhraseOptions): Element {
  const gap = /^_(?:(\d)(?:-(\d))?)?$/u.exec(written);
  if (gap !== null) {
    const [, first, second] = gap;
    // `_` is exactly one, `_3` up to three, `_1-3` one to three.
    if (first === undefined) return { kind: 'gap', least: 1, most: 1 };
    const least = second === undefined ? 0 : Number(first);
    const most = Number(second ?? first);
    if (least > most || most > LONGEST_GAP)
      throw fault(phrase, `has a gap that no number of words fills: “${written}”.`);
    return { kind: 'gap', least, most };
  }
  if (written.startsWith('-') && written.length > 1)
    return { kind: 'absent', step: parseStep(phrase, written.slice(1), options) };
  if (written.endsWith('?') && written.length > 1)
    return { kind: 'optional', step: parseStep(phrase, written.slice(0, -1), options) };
  return { kind: 'step', step: parseStep(phrase, written, options) };
}

interface Collected {
  readonly words: string[];
  readonly lemmas: string[];
  readonly prefixes: string[];
  readonly tags: PartOfSpeech[];
  number: boolean;
}

function parseStep(phrase: string, written: string, options: PhraseOptions): Step {
  const quoted = written.startsWith('^') && written.length > 1;
  const out: Collected = { words: [], lemmas: [], prefixes: [], tags: [], number: false };
  const alternatives = (quoted ? written.slice(1) : written).split(/(?<=.)\/(?=.)/u);
  for (const alternative of alternatives) collect(phrase, alternative, options, out);
  return { ...out, quoted };
}

function collect(phrase: string, alternative: string, options: PhraseOptions, out: Collected): void {
  const inside = /^(?:<(?<name>.+)>|\{(?<lemma>.+)\}|\[(?<tag>.+)\])$/u.exec(alternative)?.groups;
  if (alternative === '#') out.number = true;
  else if (inside?.name !== undefined) {
    const members = options.classes?.[inside.name]?.trim().split(/\s+/u) ?? ownClass(inside.name);
    if (members === undefined) throw fault(phrase, `names a class that there is none of: “${inside.name}”.`);
    for (const member of members) collect(phrase, member, options, out);
  } else if (inside?.lemma !== undefined) out.lemmas.push(inside.lemma);
  else if (inside?.tag !== undefined) {
    const tag = PARTS_OF_SPEECH.find((pos) => pos === inside.tag);
    if (tag === undefined) throw fault(phrase, `names a part of speech that there is none of: “${inside.tag}”.`);
    out.tags.push(tag);
  } else if (alternative.endsWith('*') && alternative.length > 1) {
    const prefix = alternative.slice(0, -1);
    if (prefix.length < SHORTEST_PREFIX) throw fault(phrase, `has a beginning that fits too much: “${alternative}”.`);
    out.prefixes.push(prefix);
  } else if (options.lemmas === true) out.lemmas.push(alternative);
  else out.words.push(alternative);
}

/** Members of a class of the room’s own; those of a class of lemmas stand for all their forms. */
function ownClass(name: string): string[] | undefined {
  if (!isClassName(name)) return undefined;
  const members = [...wordClass(name)];
  return name.endsWith('-lemmas') ? members.map((member) => `{${member}}`) : members;
}

const fault = (phrase: string, what: string): Error => new Error(`The phrase “${phrase}” ${what}`);
