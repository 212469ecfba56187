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
const REACH = 9;
/** Counted from the teller’s first deed, each twice as long as the one before: what is put around a story changes none of its numbers. */
const PLACES = 5;
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
  const firstDeed = verbs.findIndex((own) => own.includes(DEED));
  return quantities.map((q, i) => {
    const part = parts[q.sentence] ?? 'none';
    const age = ages[i] as Age;
    const change = changeOf(words, q);
    const when = `age:${String(age.sign)}${age.sure ? 'sure' : ''}`;
    const out = [
      'bias',
      `kind:${q.kind}`,
      `part:${part}`,
      `part:${part}:${q.kind}`,
      when,
      `${when}:${part}`,
      paired.get(q) ?? 'pair:none',
      change === null ? 'change:none' : change.implied ? 'change:implied' : `change:${change.mode}`,
    ];
    if (isWished(words, q)) {
      out.push('wished', q.kind === 'count' ? 'wished:count' : 'wished:sized');
      if (isBound(words, q)) out.push('wished:bound');
    }
    if (q.value === 0) out.push('zero');
    if (q.bare) out.push('bare');
    if (q.range) out.push('range');
    if (q.spelled) out.push('spelled');
    if (q.spelled && q.kind === 'count') out.push('spelled:count');
    if (q.unit === 'times' || q.unit === '×') out.push(`unit:${q.unit}`);
    const place = placeOf(q.sentence, firstDeed);
    out.push(`place:${place}`, ...(part === 'none' ? [`place:${place}:none`] : []));
    out.push(...(verbs[q.sentence] ?? []), ...around(words, q), ...others(quantities, i));
    return out;
  });
}

/** “I split”, or a note that opens with its verb. */
const DEED = 's:i-past';

function placeOf(sentence: number, firstDeed: number): string {
  if (firstDeed < 0) return 'no-deed';
  if (sentence < firstDeed) return 'before';
  return String(Math.min(PLACES - 1, Math.floor(Math.log2(sentence - firstDeed + 1))));
}

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
        own.add(words[i - 1]?.lower === 'i' || words[i - 2]?.lower === 'i' || word.opensLine ? DEED : 's:past');
    }
    for (const name of CLASSES) if (is(name, word.lower)) own.add(`s:${name}`);
  });
  return out.map((own) => [...own]);
}

/** “to get it under 9” leads elsewhere than “to 9”. */
const isToDo = ({ lower, pos }: Word): boolean => lower === 'to' && pos === 'PART';
/** Dates and names are all one. */
const spelled = (word: Word): string =>
  isToDo(word) ? 'to-do' : word.type === 'word' || word.type === 'mark' ? word.lower : word.type;
const lemmaOf = (word: Word): string => (isToDo(word) ? 'to-do' : word.lemma);

/** The words at its sides, nearer and farther, within the clause. */
function around(words: readonly Word[], q: Quantity): string[] {
  const out: string[] = [];
  for (let i = q.from - 1, d = 1; i >= 0 && d <= REACH; i--, d++) {
    const word = words[i] as Word;
    const inner = words[i + 1] as Word;
    if (inner.gap === 'break' || inner.opensLine || (isStop(word) && d > 1)) {
      if (d === 1) out.push('opens');
      break;
    }
    if (d === 1) out.push(`before:${spelled(word)}`);
    if (d === 2) out.push(`before2:${spelled(word)}`);
    if (word.type === 'word') out.push(`left:${lemmaOf(word)}`);
    for (const name of CLASSES) if (is(name, word.lower)) out.push(d <= NEAR ? `left-near:${name}` : `left:${name}`);
  }
  for (let i = q.to, d = 1; i < words.length && d <= REACH - NEAR; i++, d++) {
    const word = words[i] as Word;
    if (word.gap === 'break' || word.opensLine || (isStop(word) && d > 1)) break;
    if (d === 1) out.push(`after:${spelled(word)}`);
    if (word.type === 'word') out.push(`right:${lemmaOf(word)}`);
    for (const name of CLASSES) if (is(name, word.lower)) out.push(d <= NEAR ? `right-near:${name}` : `right:${name}`);
  }
  const last = words[q.to - 1];
  if (q.kind === 'count' && !q.bare && last !== undefined) out.push(`noun:${last.lemma}`);
  return out;
}

/** The same thing sized before: the first is how it was, what comes after how it came out. */
function others(quantities: readonly Quantity[], i: number): string[] {
  const q = quantities[i] as Quantity;
  const alike = (other: Quantity): boolean =>
    other !== q && !other.bare && !q.bare && comparable(other, q) && (q.kind !== 'duration' || other.unit === q.unit);
  const earlier = quantities.slice(Math.max(0, i - MOST_NUMBERS), i).filter(alike);
  const out: string[] = [];
  if (earlier.length > 0) out.push(`earlier:${q.kind}`);
  if (earlier.length === 0) out.push(`new:${q.kind}`);
  if (earlier.some(({ value }) => value === q.value)) out.push('again');
  const near = quantities
    .slice(Math.max(0, i - PLACES), i + PLACES)
    .filter(({ sentence }) => sentence === q.sentence).length;
  out.push(near === 1 ? 'only' : near > 3 ? 'many' : 'some');
  return out;
}
