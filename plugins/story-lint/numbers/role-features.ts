/** What is looked at to tell the part that a quantity plays; the same for training and for use. */
import type { StarPart } from '../types.ts';
import type { Age } from './ages.ts';
import { changeOf } from './changes.ts';
import { FACT } from './number-classes.ts';
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

/** Of a quantity by its place: what was looked at, and what it is there. */
export type See = (quantity: number, at: string, is: string) => void;

/** The name by which a weight is kept. */
export const nameOf = (at: string, is: string): string => (is === '' ? at : `${at}:${is}`);

/** Says of each quantity what holds of it. */
export function seeRoles({ words, quantities, ages, pairs, parts }: Numbers, see: See): void {
  const paired = new Map<Quantity, string>();
  for (const { from, to, ordered, sure } of pairs) {
    paired.set(from, sure ? 'from:sure' : ordered ? 'from' : 'first');
    paired.set(to, sure ? 'to:sure' : ordered ? 'to' : 'second');
  }
  const told = sentenceFeatures(words, parts.length);
  const places = placesOf(words, told);
  const signs = quantities.map((q, i) => signsOf(words, q, ages[i] as Age, paired.get(q) ?? 'none'));
  quantities.forEach((q, i) => {
    const part = parts[q.sentence] ?? 'none';
    see(i, 'bias', '');
    see(i, 'kind', q.kind);
    see(i, 'part', part);
    see(i, 'part', `${part}:${q.kind}`);
    const own = signs[i] ?? [];
    for (const [at, is] of own) see(i, at, is);
    if (own.some(([at]) => at === 'wished')) see(i, 'wished', q.kind === 'count' ? 'count' : 'sized');
    if (q.value === 0) see(i, 'zero', '');
    for (const name of ['bare', 'range', 'spelled'] as const)
      for (const is of q[name] ? ['', q.kind] : []) see(i, name, is);
    if (q.unit === 'times' || q.unit === '×') see(i, 'unit', q.unit);
    for (const name of told[q.sentence] ?? []) see(i, 's', name);
    see(i, 'place', places[q.sentence] ?? '');
    look(words, q, i, -1, see);
    look(words, q, i, 1, see);
    others(quantities, i, see);
    beside(quantities, signs, i, see);
  });
}

/** What was looked at, and what it is. */
type Sign = readonly [at: string, is: string];

function signsOf(words: readonly Word[], q: Quantity, { sign, sure }: Age, paired: string): Sign[] {
  const out: Sign[] = [
    ['age', `${String(sign)}${sure ? 'sure' : ''}`],
    ['pair', paired],
  ];
  const change = changeOf(words, q);
  if (change !== null) out.push(['change', change.implied ? 'implied' : change.mode]);
  if (isWished(words, q)) out.push(['wished', ''], ...(isBound(words, q) ? [['wished', 'bound'] as const] : []));
  return out;
}

/** What the other numbers of its sentence say. */
function beside(quantities: readonly Quantity[], signs: readonly (readonly Sign[])[], i: number, see: See): void {
  const said = new Set<string>();
  for (let j = Math.max(0, i - SIBLINGS); j <= i + SIBLINGS; j++)
    if (j !== i && quantities[j]?.sentence === quantities[i]?.sentence)
      for (const [at, is] of signs[j] ?? []) said.add(nameOf(at, is));
  for (const sign of said) see(i, 'beside', sign);
}

/**
 * How far the telling has come by each sentence. Only sentences of some length in which somebody did something, or which speak of
 * the teller, are counted: figures, descriptions and claims put around a story move none of its numbers.
 */
function placesOf(words: readonly Word[], sentences: readonly (readonly string[])[]): string[] {
  const lengths = sentences.map(() => 0);
  for (const { sentence } of words) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
  const own = sentences.map((names) => TOLD.some((name) => names.includes(name)));
  const long = own.map((one, i) => one && (lengths[i] ?? 0) >= SOME_WORDS);
  const told = long.filter(Boolean).length < FEW ? own : long;
  const all = Math.max(told.filter(Boolean).length, 1);
  let before = 0;
  return told.map((one) => String(Math.floor(((one ? before++ : before) / all) * PLACES)));
}

const SOME_WORDS = 7;
/** With so few the short ones are counted too. */
const FEW = 3;
const TOLD = ['own', 'past', 'i-past'];

/** How each sentence is told: its tense, who acts, whether it wishes. */
function sentenceFeatures(words: readonly Word[], count: number): string[][] {
  const out = Array.from({ length: count }, (): string[] => []);
  words.forEach((word, i) => {
    const names = out[word.sentence];
    if (names === undefined) return;
    const { facts, pos } = word;
    if (pos === 'VERB' || pos === 'AUX') {
      if ((facts & FACT['past-be']) !== 0) add(names, 'past-be');
      else if ((facts & FACT['present-be']) !== 0) add(names, 'present-be');
      else if ((facts & FACT.modal) !== 0) add(names, 'modal');
      else if (pos === 'VERB' && isPastForm(word))
        add(names, words[i - 1]?.lower === 'i' || words[i - 2]?.lower === 'i' || word.opensLine ? 'i-past' : 'past');
    }
    if (facts === 0) return;
    if ((facts & FACT.own) !== 0) add(names, 'own');
    for (const name of CLASSES) if ((facts & FACT[name]) !== 0) add(names, name);
  });
  return out;
}

const CLASSES = ['aim', 'outcome', 'former'] as const;

function add(names: string[], name: string): void {
  if (!names.includes(name)) names.push(name);
}

const isPastForm = ({ lower, lemma }: Word): boolean =>
  lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing');

const SOMEBODY: ReadonlySet<string> = new Set(['he', 'she', 'her', 'hers', 'his', 'him']);
/** “to get it under 9” leads elsewhere than “to 9”; of whom is told makes no difference. */
const plain = ({ lower, pos }: Word, said: string): string =>
  lower === 'to' && pos === 'PART' ? 'to-do' : SOMEBODY.has(lower) ? 'he' : said;

/** The words at one side of it, nearer and farther, within the clause. */
function look(words: readonly Word[], { from, to }: Quantity, i: number, step: -1 | 1, see: See): void {
  const side = step < 0 ? 'left' : 'right';
  const reach = step < 0 ? REACH_BEFORE : REACH_BEHIND;
  for (let d = 1; d <= reach; d++) {
    const word = words[step < 0 ? from - d : to - 1 + d];
    const inner = step < 0 ? words[from - d + 1] : word;
    if (word === undefined || inner?.gap === 'break' || inner?.opensLine === true) return;
    const { type, facts } = word;
    if (d === 1)
      see(i, step < 0 ? 'before' : 'after', type === 'word' || type === 'mark' ? plain(word, word.lower) : type);
    else if (isStop(word)) return;
    if (type === 'word') see(i, side, plain(word, word.lemma));
    if (facts === 0) continue;
    for (const name of CLASSES) if ((facts & FACT[name]) !== 0) see(i, d > NEAR ? 'far' : 'near', `${side}:${name}`);
  }
}

/** The same thing sized before or again: the first is how it was, what comes after how it came out. */
function others(quantities: readonly Quantity[], i: number, see: See): void {
  const { kind } = quantities[i] as Quantity;
  const earlier = sized(quantities, i, -1, see);
  const later = sized(quantities, i, 1, see);
  const row = `${String(earlier)}:${String(later)}`;
  for (const is of [row, `${row}:${kind}`]) see(i, 'row', is);
}

/** Whether it is on that side, the nearest first. */
function sized(quantities: readonly Quantity[], i: number, step: -1 | 1, see: See): boolean {
  const q = quantities[i] as Quantity;
  if (q.bare) return false;
  const end = step < 0 ? Math.max(-1, i - MOST_NUMBERS - 1) : Math.min(quantities.length, i + MOST_NUMBERS);
  let nearest: Quantity | null = null;
  let again = false;
  for (let j = i + step; j !== end && !again; j += step) {
    const other = quantities[j] as Quantity;
    if (other.bare || !comparable(other, q) || (q.kind === 'duration' && other.unit !== q.unit)) continue;
    nearest ??= other;
    again = other.value === q.value;
  }
  if (nearest === null) return false;
  const side = step < 0 ? 'earlier' : 'later';
  const far = apart(Math.abs(nearest.sentence - q.sentence));
  const said = ['', far, `${far}:${q.kind}`, String(Math.sign(nearest.value - q.value))];
  for (const is of again ? [...said, 'again'] : said) see(i, side, is);
  return true;
}

const apart = (sentences: number): string => (sentences < 2 ? String(sentences) : sentences < 5 ? 'near' : 'far');
