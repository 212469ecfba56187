/** What is looked at to tell the part that a quantity plays; the same for training and for use. */
import type { StarPart } from '../types.ts';
import type { Age } from './ages.ts';
import { changeOf } from './changes.ts';
import type { ClassName } from './number-classes.ts';
import { is } from './number-classes.ts';
import type { Pair } from './pairs.ts';
import { comparable } from './pairs.ts';
import type { Quantity } from './quantities.ts';
import { isBound, isWished } from './wishes.ts';
import { isStop } from './number-words.ts';
import type { Word } from './number-words.ts';

export interface Numbers {
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  /** One a quantity. */
  readonly ages: readonly Age[];
  readonly pairs: readonly Pair[];
  /** The STAR part that a heading gives each sentence. */
  readonly parts: readonly (StarPart | null)[];
}

const NEAR = 3;
const REACH_BEFORE = 9;
const REACH_BEHIND = 6;
/** Numbers of one sentence that are asked what they say. */
const SIBLINGS = 5;
/** The first sixth of what is told, the last. */
const PLACES = 6;
/** No story sizes one thing again so many numbers later; keeps the work linear. */
const MOST_NUMBERS = 60;
const CLASSES: readonly ClassName[] = ['aim', 'outcome', 'former'];

/** For each quantity the names of what holds of it. */
export function roleFeatures({ words, quantities, ages, pairs, parts }: Numbers): string[][] {
  const paired = new Map<Quantity, string>();
  for (const { from, to, ordered, sure } of pairs) {
    paired.set(from, sure ? 'pair:from:sure' : ordered ? 'pair:from' : 'pair:first');
    paired.set(to, sure ? 'pair:to:sure' : ordered ? 'pair:to' : 'pair:second');
  }
  const verbs = sentenceFeatures(words, parts.length);
  const places = placesOf(words, verbs);
  const signs = quantities.map((q, i): string[] => {
    const age = ages[i] as Age;
    const change = changeOf(words, q);
    const said = change === null ? [] : [change.implied ? 'change:implied' : `change:${change.mode}`];
    const wants = isWished(words, q) ? ['wished', ...(isBound(words, q) ? ['wished:bound'] : [])] : [];
    return [`age:${String(age.sign)}${age.sure ? 'sure' : ''}`, paired.get(q) ?? 'pair:none', ...said, ...wants];
  });
  return quantities.map((q, i) => {
    const part = parts[q.sentence] ?? 'none';
    const out = ['bias', `kind:${q.kind}`, `part:${part}`, `part:${part}:${q.kind}`, ...(signs[i] ?? [])];
    if (signs[i]?.includes('wished') === true) out.push(q.kind === 'count' ? 'wished:count' : 'wished:sized');
    if (q.value === 0) out.push('zero');
    for (const name of ['bare', 'range', 'spelled'] as const) if (q[name]) out.push(name, `${name}:${q.kind}`);
    if (q.unit === 'times' || q.unit === '×') out.push(`unit:${q.unit}`);
    const told = [...(verbs[q.sentence] ?? []), `place:${places[q.sentence] ?? ''}`];
    return [...out, ...told, ...around(words, q), ...others(quantities, i), ...beside(quantities, signs, i)];
  });
}

/** What the other numbers of its sentence say. */
function beside(quantities: readonly Quantity[], signs: readonly (readonly string[])[], i: number): string[] {
  const out = new Set<string>();
  for (let j = Math.max(0, i - SIBLINGS); j <= i + SIBLINGS; j++)
    if (j !== i && quantities[j]?.sentence === quantities[i]?.sentence)
      for (const sign of signs[j] ?? []) out.add(`beside:${sign}`);
  return [...out];
}

/**
 * How far the telling has come by each sentence. Only sentences of some length in which somebody did something, or which speak of
 * the teller, are counted: figures, descriptions and claims put around a story move none of its numbers.
 */
function placesOf(words: readonly Word[], verbs: readonly (readonly string[])[]): string[] {
  const lengths = verbs.map(() => 0);
  for (const { sentence } of words) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
  const own = verbs.map((names) => TOLD.some((name) => names.includes(name)));
  const long = own.map((one, i) => one && (lengths[i] ?? 0) >= SOME_WORDS);
  const told = long.filter(Boolean).length < FEW ? own : long;
  const all = Math.max(told.filter(Boolean).length, 1);
  let before = 0;
  return told.map((one) => String(Math.floor(((one ? before++ : before) / all) * PLACES)));
}

const SOME_WORDS = 7;
/** With so few the short ones are counted too. */
const FEW = 3;
const TOLD = ['s:own', 's:past', 's:i-past'];

/** How the sentence is told: its tense, who acts, whether it wishes. */
function sentenceFeatures(words: readonly Word[], count: number): string[][] {
  const out = Array.from({ length: count }, () => new Set<string>());
  words.forEach((word, i) => {
    const own = out[word.sentence];
    if (own === undefined) return;
    if (word.pos === 'VERB' || word.pos === 'AUX') {
      if (/^(?:was|were|had|did)$/u.test(word.lower)) own.add('s:past-be');
      else if (/^(?:is|are|has|have|'s|'re|'ve)$/u.test(word.lower)) own.add('s:present-be');
      else if (/^(?:would|could|should|will|must|shall|'d|'ll)$/u.test(word.lower)) own.add('s:modal');
      else if (word.pos === 'VERB' && word.lower !== word.lemma && !/(?:s|ing)$/u.test(word.lower))
        own.add(words[i - 1]?.lower === 'i' || words[i - 2]?.lower === 'i' || word.opensLine ? 's:i-past' : 's:past');
    }
    if (/^(?:i|we|my|our|me|us)$/u.test(word.lower)) own.add('s:own');
    for (const name of CLASSES) if (is(name, word.lower)) own.add(`s:${name}`);
  });
  return out.map((own) => [...own]);
}

const SOMEBODY = /^(?:s?he|hers?|hi[ms])$/u;
/** “to get it under 9” leads elsewhere than “to 9”; of whom is told makes no difference. */
const plain = ({ lower, pos }: Word, said: string): string =>
  lower === 'to' && pos === 'PART' ? 'to-do' : SOMEBODY.test(lower) ? 'he' : said;

/** The words at its sides, nearer and farther, within the clause. */
function around(words: readonly Word[], { from, to }: Quantity): string[] {
  const out: string[] = [];
  const look = (step: -1 | 1, reach: number, next: string, side: string): void => {
    for (let d = 1; d <= reach; d++) {
      const word = words[step < 0 ? from - d : to - 1 + d];
      const inner = step < 0 ? words[from - d + 1] : word;
      if (word === undefined || inner?.gap === 'break' || inner?.opensLine === true) return;
      if (d === 1) out.push(`${next}:${/^(?:word|mark)$/u.test(word.type) ? plain(word, word.lower) : word.type}`);
      else if (isStop(word)) return;
      if (word.type === 'word') out.push(`${side}:${plain(word, word.lemma)}`);
      for (const name of CLASSES) if (is(name, word.lower)) out.push(`${d > NEAR ? 'far' : 'near'}:${side}:${name}`);
    }
  };
  look(-1, REACH_BEFORE, 'before', 'left');
  look(1, REACH_BEHIND, 'after', 'right');
  return out;
}

/** The same thing sized before or again: the first is how it was, what comes after how it came out. */
function others(quantities: readonly Quantity[], i: number): string[] {
  const q = quantities[i] as Quantity;
  const alike = (other: Quantity): boolean =>
    !other.bare && !q.bare && comparable(other, q) && (q.kind !== 'duration' || other.unit === q.unit);
  const earlier = quantities.slice(Math.max(0, i - MOST_NUMBERS), i).reverse();
  const sides = Object.entries({ earlier, later: quantities.slice(i + 1, i + MOST_NUMBERS) });
  const out = sides.flatMap(([side, near]) => {
    const all = near.filter(alike);
    const [other] = all;
    if (other === undefined) return [];
    const far = `${side}:${apart(Math.abs(other.sentence - q.sentence))}`;
    const again = all.some(({ value }) => value === q.value) ? [`${side}:again`] : [];
    return [side, far, `${far}:${q.kind}`, `${side}:${String(Math.sign(other.value - q.value))}`, ...again];
  });
  const row = `row:${String(out.includes('earlier'))}:${String(out.includes('later'))}`;
  return [...out, row, `${row}:${q.kind}`];
}

const apart = (sentences: number): string => (sentences < 2 ? String(sentences) : sentences < 5 ? 'near' : 'far');
