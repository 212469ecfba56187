/** What part a quantity plays: how it was, how it was to be, how it came out, or how large the thing is. */
import type { MetricRole, StarPart } from '../types.ts';
import { changeOf } from './changes.ts';
import type { Lexeme } from './lexemes.ts';
import type { Pair } from './pairs.ts';
import type { Quantity } from './quantities.ts';

const TARGET = new Set([
  'goal',
  'goals',
  'target',
  'targets',
  'sla',
  'slo',
  'objective',
  'okr',
  'kpi',
  'threshold',
  'limit',
  'aim',
  'aimed',
  'aiming',
  'must',
  'should',
  'needed',
  'required',
  'requirement',
  'allowed',
  'promised',
  'promise',
  'committed',
  'cap',
  'bar',
  'supposed',
  'quota',
  'maximum',
  'minimum',
  'forecast',
  'planned',
  'estimate',
  'estimated',
  'expected',
  'guarantee',
  'tolerance',
  'aimed',
  'pledged',
  'due',
]);
const TARGET_NOUN = /^(?:targets?|goals?|sla|slo|limit|deadline|promised|allowed|cap|threshold)$/u;
const BASELINE = new Set([
  'was',
  'were',
  'been',
  'had',
  'before',
  'previously',
  'earlier',
  'originally',
  'initially',
  'baseline',
  'against',
  'versus',
  'vs',
  'instead',
  'rather',
  'until',
  'formerly',
  'old',
  'averaged',
  'previous',
  'prior',
  'took',
  'stood',
  'compared',
  'joined',
  'ran',
  'cost',
]);
const RESULT = new Set([
  'now',
  'today',
  'fell',
  'dropped',
  'reached',
  'saved',
  'saves',
  'saving',
  'cut',
  'reduced',
  'improved',
  'grew',
  'increased',
  'rose',
  'result',
  'ended',
  'finished',
  'delivered',
  'decreased',
  'gained',
  'lifted',
  'raised',
  'became',
  'brought',
  'shrank',
  'hit',
  'afterwards',
  'shipped',
  'passed',
  'recovered',
  'lowered',
  'halved',
  'doubled',
  'tripled',
  'renewed',
  'cleared',
  'earned',
  'adopted',
  'achieved',
  'climbed',
  'closed',
  'down',
  'outcome',
  'stayed',
  'retained',
  'completed',
  'sold',
]);
/** Where the outcome is told, “was” tells it too. */
const WEAK_BASELINE = new Set(['was', 'were', 'took', 'ran', 'cost', 'had']);
const WENT = new Set([
  'went',
  'came',
  'fell',
  'rose',
  'grew',
  'moved',
  'dropped',
  'down',
  'up',
  'gone',
  'got',
  'climbed',
]);
/** Words before a length of time that only say how long something went on. */
const LASTING = /^(?:in|for|over|after|every|within|spent|last|next|past|during|about|around|whole|about)$/u;
const HYPOTHETICAL = new Set([
  'would',
  'will',
  'could',
  'to',
  'needed',
  'wanted',
  'goal',
  'target',
  'aim',
  'asked',
  'must',
  'had',
  'task',
  'should',
  'plan',
  'planned',
  'supposed',
  "would've",
  "i'd",
  'projected',
  'promised',
  'from',
]);
const GOALS = new Set([
  'goal',
  'target',
  'aim',
  'needed',
  'must',
  'should',
  'task',
  'supposed',
  'asked',
  'wanted',
  'promised',
  'objective',
  'okr',
  'sla',
  'slo',
  'planned',
  'plan',
  'would',
  'want',
]);
const REACH = 9;
const BOUNDARY = /^[.;!?:•|]$/u;

export function rolesOf(
  lexemes: readonly Lexeme[],
  quantities: readonly Quantity[],
  pairs: readonly Pair[],
  partOf: (q: Quantity) => StarPart | null,
): MetricRole[] {
  const paired = new Map<Quantity, MetricRole>();
  for (const pair of pairs) {
    if (pair.loose) continue;
    const meant = pair.ordered && intended(lexemes, pair);
    paired.set(pair.from, 'baseline');
    paired.set(pair.to, meant ? 'target' : 'result');
  }
  return quantities.map((q) => paired.get(q) ?? roleAlone(lexemes, q, partOf(q)));
}

/** “I had to get it from 12 to 8 minutes”: the second end is what was wanted. */
function intended(lexemes: readonly Lexeme[], pair: Pair): boolean {
  const words = wordsBefore(lexemes, pair.first, REACH + 3);
  if (words.some((word) => GOALS.has(word))) return true;
  return words.some((word, i) => word === 'to' && words[i + 1] === 'had') && HYPOTHETICAL.has('had');
}

/** Nearest first, up to the clause's beginning. */
function wordsBefore(lexemes: readonly Lexeme[], at: number, reach: number): string[] {
  const out: string[] = [];
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const lexeme = lexemes[i];
    if (lexeme === undefined || (BOUNDARY.test(lexeme.text) && out.length > 1)) break;
    out.push(lexeme.lower);
    if (lexeme.gap === 'break' || lexeme.opensLine) break;
  }
  return out;
}

function wordsAfter(lexemes: readonly Lexeme[], at: number, reach: number): string[] {
  const out: string[] = [];
  for (let i = at; i < Math.min(lexemes.length, at + reach); i++) {
    const lexeme = lexemes[i];
    if (lexeme === undefined || lexeme.gap === 'break' || lexeme.opensLine || /^[.;!?,•|]$/u.test(lexeme.text)) break;
    out.push(lexeme.lower);
  }
  return out;
}

function roleAlone(lexemes: readonly Lexeme[], q: Quantity, part: StarPart | null): MetricRole {
  const before = wordsBefore(lexemes, q.from, REACH);
  const after = wordsAfter(lexemes, q.to, 5);
  const change = changeOf(lexemes, q);
  const stated = change !== null && !change.implied;
  const sized = q.kind !== 'count' && q.kind !== 'ratio';
  if (aimedAt(before, after, q, part) && !(stated && part === 'result')) return 'target';
  const was = Math.min(nearest(before, BASELINE), endsInBefore(after) ? 0 : Infinity);
  if (part === 'task' && sized && was > 4) return 'target';
  if (stated && part !== 'situation' && part !== 'task') return 'result';
  const later = after.slice(0, 3).some((word) => /^(?:now|today|afterwards|since|early)$/u.test(word));
  if (q.kind === 'duration' && LASTING.test(before[0] ?? '') && !later) return 'scale';
  if (/^(?:late|behind|overdue|later|ago|left)$/u.test(after[0] ?? '')) return 'scale';
  const now = nearest(before, RESULT);
  if (part === 'result')
    return was < now && !later && was <= 3 && !WEAK_BASELINE.has(before[was] ?? '') ? 'baseline' : 'result';
  if (before.slice(0, 3).includes('to') && before.slice(1, 6).some((word) => WENT.has(word))) return 'result';
  if (part !== 'situation' && (later || (now < was && now <= 6))) return 'result';
  const aRate = /^(?:a|per|each|every|\/|an)$/u.test(after[0] ?? '');
  return was <= 5 && part !== 'action' && (sized || after.length === 0 || aRate)
    ? 'baseline'
    : was === 0 && endsInBefore(after)
      ? 'baseline'
      : 'scale';
}

/** “9.1 min before” compares; “nine days before launch” dates. */
function endsInBefore(after: readonly string[]): boolean {
  const at = after.slice(0, 4).findIndex((word) => /^(?:before|previously|earlier|beforehand|originally)$/u.test(word));
  return at >= 0 && (at === after.length - 1 || /^(?:that|and|so|i|we)$/u.test(after[at + 1] ?? ''));
}

function aimedAt(before: readonly string[], after: readonly string[], q: Quantity, part: StarPart | null): boolean {
  const near = before.slice(0, 7);
  if (near.some((word) => TARGET.has(word)) || after.slice(0, 2).some((word) => TARGET_NOUN.test(word))) return true;
  const goal = before.some((word) => GOALS.has(word)) || part === 'task';
  if (near.includes('within') || near.includes('under') || near.includes('below')) return goal && q.kind !== 'count';
  const asked = near.indexOf('asked');
  return asked > 0 && near[asked - 1] === 'for' && q.kind === 'duration';
}

function nearest(words: readonly string[], cues: ReadonlySet<string>): number {
  const at = words.findIndex((word) => cues.has(word));
  return at < 0 ? Infinity : at;
}
