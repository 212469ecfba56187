/** When a quantity held, by the words at its side: before the story’s change, after it, or unsaid. */
import type { Quantity } from './quantities.ts';
import { FACT, is } from './number-classes.ts';
import { isStop } from './number-words.ts';
import type { Word } from './number-words.ts';

export interface Age {
  /** −1 as it was before, 1 as it was after. */
  readonly sign: -1 | 0 | 1;
  /** Words alone settle it; otherwise it is the tense of a verb, which “took” and “is” leave open. */
  readonly sure: boolean;
  /** Where the words that say so begin. */
  readonly first: number;
}

const UNSAID = { sign: 0, sure: false } as const;
/** Words behind a quantity that say when, up to the next quantity or the end of its clause. */
const BEHIND_OLD =
  /^(?:\S+ ){0,5}?(?:before|beforehand|previously|earlier|originally|initially|then|ago|old|(?:last|the previous|the prior) (?:year|month|quarter|week|season|spring|summer|autumn|winter|time)|back then|used to|(?:when|where|until) (?:i|we) (?:came|come|started|arrived|joined|took|began|inherited|got there)|i inherited|at (?:first|the (?:start|outset|beginning))|to (?:begin|start) with|under the old)\b/u;
const BEHIND_NEW =
  /^(?:\S+ ){0,5}?(?:now|today|currently|afterwards|nowadays|finally|later|these days|at present|after(?! school| lunch| work)|this (?:year|month|quarter|week|one|season|spring|summer|autumn|winter)|since|(?:when|by the time) (?:i|we) (?:left|stopped|finished|ended)|at the end|in the end|with (?:it|them|the new)|as of)\b/u;
const LEAD = 9;

/** One a quantity; each is looked for no further than the next quantity’s words. */
export const agesOf = (words: readonly Word[], quantities: readonly Quantity[]): Age[] =>
  quantities.map((q, i) => ageOf(words, q, quantities[i - 1]?.to ?? 0, quantities[i + 1]?.from ?? words.length));

/** `left` and `right` are the nearest words that belong to other quantities. */
function ageOf(words: readonly Word[], q: Quantity, left: number, right: number): Age {
  const ahead = leadOf(words, q, left);
  if (ahead !== null && ahead.sure) return ahead;
  const own = behind(words, q.to, Math.min(right, q.to + LEAD));
  const old = BEHIND_OLD.test(own);
  const now = BEHIND_NEW.test(own);
  if (old !== now) return { sign: old ? -1 : 1, sure: true, first: q.from };
  return ahead ?? { ...UNSAID, first: q.from };
}

/** What follows in its clause, in lower case; nothing where a comma parts it off. */
function behind(words: readonly Word[], from: number, to: number): string {
  let said = '';
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.text === ',' || isStop(word) || word.opensLine || word.gap === 'break') break;
    said += i === from ? word.lower : ` ${word.lower}`;
  }
  return said;
}

const SAYS_WHEN = FACT.arrow | FACT.then | FACT.now | FACT['leads-age'];

/** Nearest first: what stands before it in its clause. */
function leadOf(words: readonly Word[], q: Quantity, left: number): Age | null {
  const age = (sign: -1 | 1, sure: boolean, first: number): Age => ({ sign, sure, first });
  if (words[q.from]?.opensLine === true || words[q.from]?.gap === 'break') return null;
  let weak: Age | null = null;
  for (let i = q.from - 1; i >= Math.max(left, q.from - LEAD); i--) {
    const word = words[i];
    if (word === undefined || isStop(word)) break;
    if ((word.facts & SAYS_WHEN) === 0 && word.pos !== 'VERB') continue;
    const said = word.lower;
    const before = words[i - 1]?.lower ?? '';
    const near = q.from - i;
    if (is('arrow', said)) return age(1, true, i);
    if (near <= 5 && clear(words, i + 1, q.from)) {
      if (said === 'from' || /^(?:against|versus|vs|vs\.|formerly|baseline)$/u.test(said)) return age(-1, true, i);
      if (
        (said === 'of' && /^(?:instead|place)$/u.test(before)) ||
        (said === 'than' && before === 'rather') ||
        (/^(?:to|with)$/u.test(said) && /^compared?$/u.test(before))
      )
        return age(-1, true, i - 1);
      if (said === 'not' && words[i - 1]?.text === ',') return age(-1, true, i);
      if (said === 'to' && words[i + 1]?.lower !== 'be' && words[i + 1]?.lower !== 'the') return age(1, true, i);
      if (/^(?:became|become|becomes|reached|hit|now|today|currently)$/u.test(said)) return age(1, true, i);
      if ((said === 'at' || said === 'on') && is('went', before)) return age(1, true, i);
    }
    // “after I split it they took 8.8”; “after 8.8 minutes” is something else.
    if (/^(?:after|once)$/u.test(said) && near > 2 && words[i + 1]?.pos === 'PRON') return age(1, true, i);
    if (said === ':' && words[i - 1]?.opensLine === true) {
      const label = words[i - 1]?.lower ?? '';
      if (is('then', label) || /^(?:was|from|start|baseline)$/u.test(label)) return age(-1, true, i - 1);
      if (is('now', label) || /^(?:to|end|is)$/u.test(label)) return age(1, true, i - 1);
    }
    // “18 % before, 12 %”: that is the other’s.
    if (i === left && left > 0) continue;
    if (is('then', said) && said !== 'then' && near <= 4) return age(-1, true, i);
    if (is('now', said) && said !== 'since' && said !== 'after' && said !== 'later' && near <= 6)
      return age(1, true, i);
    if (/^(?:been|used)$/u.test(said)) return age(-1, true, i);
    if (said === 'end' && near <= 8 && /^(?:the|year)$/u.test(before)) return age(1, true, i);
    if (said === 'start' && near <= 8) return age(-1, true, i);
    // “my job was to get it”: what is yet to be done is of no time.
    if (said === 'to' && word.pos === 'PART' && before !== 'used') break;
    if (weak === null && isPast(word)) weak = age(-1, false, i);
    else if (weak === null && (/^(?:is|are|'s|'re|has|have|do|does)$/u.test(said) || isPresent(word, words[i - 1])))
      weak = age(1, false, i);
    if (/^(?:and|but|while|,)$/u.test(said) && near > 4) break;
  }
  return weak;
}

const isPast = ({ pos, lower, lemma }: Word): boolean =>
  /^(?:was|were|had|did|cost)$/u.test(lower) || (pos === 'VERB' && lower !== lemma && !/(?:s|ing)$/u.test(lower));
const isPresent = ({ pos, lower, lemma }: Word, before: Word | undefined): boolean =>
  pos === 'VERB' && (lower === lemma ? before?.pos === 'PRON' : lower.endsWith('s'));

/** Only approximating words and small ones between the lead and its figure. */
function clear(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (
      !is('approximate', word.lower) &&
      word.pos !== 'ADV' &&
      word.pos !== 'DET' &&
      word.pos !== 'ADJ' &&
      !/^(?:is|was|be|been|taking|needing|average|median|peak|usd)$/u.test(word.lower)
    )
      return false;
  }
  return true;
}
