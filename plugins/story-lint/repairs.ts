/**
 * What would mend each fault, as one change to the text: a sentence of the kind that is missing, or other words in the place
 * of those found. The facts in them are made up; the writer puts in their own.
 */
import type { RuleId } from './rules/index.ts';

export type Repair =
  /** A sentence to add: before the first of the telling, or after the last that tells the outcome. */
  | { readonly at: 'start' | 'end'; readonly sentence: string }
  /** Other words for those a finding points at; null where there are none to offer. */
  | { readonly at: 'words'; readonly instead: (words: string) => string | null };

export const REPAIRS: Partial<Readonly<Record<RuleId, Repair>>> = {
  'we-instead-of-i': { at: 'words', instead: ownWords },
  'absent-actor': { at: 'words', instead: activeWords },
  'borrowed-action': { at: 'words', instead: () => 'wrote the plan of it and ran the first test' },
  'thin-action': {
    at: 'start',
    sentence: 'I pulled the logs of one week and counted the failures by cause.',
  },
  'vague-action': { at: 'words', instead: () => 'pulled the logs of one week and counted the failures by cause' },
  'missing-obstacle': { at: 'end', sentence: 'The other lead refused at first.' },
  'unquantified-result': {
    at: 'end',
    sentence: 'It fell from 40 minutes to 12.',
  },
  'missing-baseline': { at: 'end', sentence: 'It had been 40 minutes before; it was 12 afterwards.' },
  'vague-claim': { at: 'words', instead: () => '31 % better than the month before' },
  'unmeasured-method': {
    at: 'end',
    sentence: 'I counted it in the log for four weeks before and four weeks after.',
  },
  'missing-situation': {
    at: 'start',
    sentence: 'We served 40 shops from one depot, and every third order left late.',
  },
  'missing-task': { at: 'start', sentence: 'My job was to halve that by the end of June.' },
  'background-heavy': { at: 'words', instead: () => '' },
  'missing-result': { at: 'end', sentence: 'In the end it took 12 minutes.' },
  'short-lived-result': {
    at: 'end',
    sentence: 'It has held for nine months.',
  },
  'missing-lesson': { at: 'end', sentence: 'Next time I would ask the night shift first.' },
  'missing-beneficiary': {
    at: 'end',
    sentence: 'Customers got their answer two days earlier.',
  },
  'missing-decision': {
    at: 'end',
    sentence: 'I chose the smaller change instead of the rewrite, because the date was fixed.',
  },
  'conflict-avoidance': {
    at: 'end',
    sentence: 'I disagreed with my director about that.',
  },
  'costless-decision': { at: 'end', sentence: 'It cost us two weeks.' },
  'narrow-scope': { at: 'end', sentence: 'Four teams in three countries depended on it.' },
  'late-headline': { at: 'start', sentence: 'One order in three left late, and I stopped that in six weeks.' },
};

const GROUP = /^(?:we(['’]ve|['’]d|['’]ll)?|(?:my|our|the) (?:whole )?team)\b/iu;

/** “We decided” → “I decided”. */
function ownWords(words: string): string | null {
  return GROUP.test(words) ? words.replace(GROUP, (_, short: string | undefined) => `I${short ?? ''}`) : null;
}

const PASSIVE = /^(.+?) (?:was|were|is|are|had been|has been|have been|got) (\w+ly )?(\w+)$/u;
/** Participles that are not the past form as well. */
const PASTS: Readonly<Record<string, string>> = {
  ...{
    taken: 'took',
    written: 'wrote',
    chosen: 'chose',
    driven: 'drove',
    given: 'gave',
    begun: 'began',
    shown: 'showed',
  },
  ...{ done: 'did', drawn: 'drew', known: 'knew', broken: 'broke', spoken: 'spoke', frozen: 'froze', seen: 'saw' },
  ...{
    run: 'ran',
    gone: 'went',
    withdrawn: 'withdrew',
    undertaken: 'undertook',
    overseen: 'oversaw',
    rewritten: 'rewrote',
  },
};

/** “a plan was agreed” → “I agreed a plan”. */
function activeWords(words: string): string | null {
  const found = PASSIVE.exec(words.replaceAll(/\s+/gu, ' '));
  const [, what, how = '', participle = ''] = found ?? [];
  if (what === undefined) return null;
  const past = PASTS[participle.toLowerCase()] ?? participle;
  return `I ${how}${past} ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
}
