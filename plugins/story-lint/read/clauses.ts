/** Who did what: one clause for each verb that says something happened, was so, or was wished for. */
import type { Actor, Clause, ClauseKind, Token } from '../types.ts';
import { wordClass } from '../../language/index.ts';

const TELLER = wordClass('teller');
const GROUP = wordClass('teller-group');
const OTHERS = wordClass('other-subject');
const OBJECT_PRONOUNS = wordClass('object-pronoun');
const NEGATIONS = wordClass('negation');
const DECISION_VERBS = wordClass('decision-lemmas');
const SUPPORT_VERBS = wordClass('support-lemmas');
const SPEECH_VERBS = wordClass('speech-lemmas');
const THOUGHT_VERBS = wordClass('thought-lemmas');
const STATE_VERBS = wordClass('state-lemmas');
const ACTS_WITH_OBJECT = wordClass('act-with-object-lemmas');
const CONTROL_VERBS = wordClass('control-lemmas');
const HYPOTHETICAL = wordClass('hypothetical');
const GROUP_NOUNS = wordClass('group-noun');
const IRREGULAR_PASTS = wordClass('irregular-past');
const BE = wordClass('be-form');
const RELATIVE = new Set(['who', 'which', 'that']);
const BREAKS = new Set(['.', '!', '?', ';', ':', '—', '–', '(', ')', '→', '=', '…']);
const isBreak = ({ isWord, lower }: Token): boolean => !isWord && BREAKS.has(lower);

/** The tagger takes some past forms for adjectives or names and leaves them as they are: “involved”. */
function baseOf(token: Token): string {
  if (token.pos === 'VERB' || token.pos === 'AUX' || !token.lower.endsWith('ed')) return token.lemma;
  const stem = token.lower.slice(0, -2);
  return SUPPORT_VERBS.has(`${stem}e`) || DECISION_VERBS.has(`${stem}e`) ? `${stem}e` : stem;
}

const endsAsPast = (lower: string): boolean => lower.endsWith('ed') || IRREGULAR_PASTS.has(lower);

/** Clauses of one sentence, in order. `headless` says that a fragment with no subject is the teller's own note. */
export function readClauses(sentence: number, tokens: readonly Token[]): Clause[] {
  const out: Clause[] = [];
  let subject: Actor = 'none';
  let previous: Clause | null = null;
  let breakAt = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (isBreak(token)) {
      breakAt = i;
      if (token.text !== '(' && token.text !== ')') subject = 'none';
      continue;
    }
    if (!isVerb(tokens, i, breakAt)) continue;
    const found = findSubject(tokens, i, breakAt, subject);
    const clause = describe(sentence, tokens, i, found, previous);
    if (!found.inherited) subject = clause.actor;
    out.push(clause);
    previous = clause;
  }
  return out;
}

/** A main verb; an auxiliary only when no verb follows it in the same group. */
function isVerb(tokens: readonly Token[], i: number, breakAt: number): boolean {
  const token = tokens[i] as Token;
  if (token.pos === 'AUX') {
    for (let j = i + 1; j < tokens.length && j < i + 5; j++) {
      const next = tokens[j];
      if (next === undefined) break;
      if (next.pos === 'VERB') return false;
      if (next.pos === 'AUX') return false;
      if (next.pos !== 'ADV' && next.pos !== 'PART' && next.pos !== 'PRON') break;
    }
    return true;
  }
  const atStart = i === breakAt + 1 || (i === breakAt + 2 && tokens[i - 1]?.pos === 'ADV');
  const before = tokens[i - 1];
  if (token.pos !== 'VERB') {
    if (token.pos !== 'NOUN' && token.pos !== 'ADJ' && token.pos !== 'PROPN') return false;
    if (!endsAsPast(token.lower)) return false;
    if (before?.pos === 'AUX' && SUPPORT_VERBS.has(baseOf(token))) return true;
    const follows =
      TELLER.has(before?.lower ?? '') ||
      GROUP.has(before?.lower ?? '') ||
      (before?.pos === 'CCONJ' && token.pos !== 'ADJ');
    return atStart || follows;
  }
  if (before?.pos === 'DET' || before?.pos === 'ADJ') return false;
  if (before?.pos === 'ADP' && !token.lower.endsWith('ing')) return false;
  return true;
}

/** How its subject stands: said, left out of a note, or that of the verb before: “to cut”, “by cutting”. */
type How = 'said' | 'headless' | 'infinitive' | 'gerund';
interface Subject {
  readonly actor: Actor;
  readonly how: How;
  readonly inherited: boolean;
}
const subjectOf = (actor: Actor, how: How = 'said', inherited = how === 'infinitive' || how === 'gerund'): Subject => ({
  actor,
  how,
  inherited,
});

function findSubject(tokens: readonly Token[], verb: number, breakAt: number, carried: Actor): Subject {
  let j = verb - 1;
  const isGerund = tokens[verb]?.lower.endsWith('ing') === true;
  let infinitive = false;
  while (j > breakAt) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'INTJ') j--;
    else if (token.pos === 'PART' && token.lower === 'to') {
      j--;
      if (tokens[j]?.pos === 'AUX' && tokens[j]?.lemma === 'have') continue;
      infinitive = true;
      break;
    } else if (token.pos === 'PART') j--;
    else break;
  }
  if (infinitive) return subjectOf(carried, 'infinitive');
  const token = tokens[j];
  if (token === undefined || j <= breakAt) {
    if (!isGerund) return subjectOf('teller', 'headless');
    return carried === 'none' ? subjectOf('teller', 'gerund', false) : subjectOf(carried, 'gerund');
  }
  if (TELLER.has(token.lower)) return subjectOf('teller');
  if (GROUP.has(token.lower)) return subjectOf('group');
  if (token.pos === 'CCONJ' || token.text === ',' || token.pos === 'SYM') {
    if (isGerund) return subjectOf(carried, 'gerund');
    if (carried !== 'none') return subjectOf(carried, 'said', true);
    return hasNoun(tokens, breakAt + 1, j) ? subjectOf('other') : subjectOf('teller', 'headless');
  }
  if (token.pos === 'ADP' || token.pos === 'SCONJ') return subjectOf(carried, 'gerund');
  if (token.pos === 'PRON' && RELATIVE.has(token.lower)) return subjectOf('other');
  if (token.pos === 'PRON' && OBJECT_PRONOUNS.has(token.lower) && token.lower !== 'it' && token.lower !== 'you')
    return subjectOf(carried, 'gerund');
  if (token.pos === 'PRON' || OTHERS.has(token.lower)) return subjectOf('other');
  if (isGerund && carried !== 'none') return subjectOf(carried, 'gerund');
  return subjectOf(nounActor(tokens, j, breakAt));
}

/** Keeps a sentence without end linear. */
const FARTHEST = 40;

/** A noun stands before the verb: the fragment has a subject of its own (“Two services, an auth proxy, blocked 71 others”). */
const hasNoun = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, Math.min(to, from + FARTHEST))
    .some(({ pos }, k) => isNounLike(pos) && tokens[from + k - 1]?.pos !== 'ADP');
const isNounLike = (pos: Token['pos']): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM';

/** “my team”, “the team and I”, “Maria”: whom a noun before the verb stands for. */
function nounActor(tokens: readonly Token[], at: number, breakAt: number): Actor {
  const before = tokens.slice(Math.max(breakAt + 1, at - 3), at);
  const ours = before.some(({ lower }) => /^(?:my|our|the|whole)$/u.test(lower));
  return ours && GROUP_NOUNS.has(tokens[at]?.lower ?? '') ? 'group' : 'other';
}

function describe(
  sentence: number,
  tokens: readonly Token[],
  i: number,
  subject: Subject,
  previous: Clause | null,
): Clause {
  const token = tokens[i] as Token;
  const lemma = token.pos === 'AUX' ? (BE.has(token.lower) ? 'be' : token.lemma) : baseOf(token);
  let passive = false;
  let negated = false;
  let hypothetical = false;
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const before = tokens[j];
    if (before === undefined || isBreak(before) || before.pos === 'VERB' || before.text === ',') break;
    if (NEGATIONS.has(before.lower)) negated = true;
    if (before.pos === 'AUX' || before.lower === "'d") {
      if (BE.has(before.lower) && !token.lower.endsWith('ing') && token.pos !== 'AUX') passive = true;
      if (HYPOTHETICAL.has(before.lower) && !(before.lower === "'d" && endsAsPast(token.lower))) hypothetical = true;
    }
    if (before.pos === 'PRON' || (before.pos === 'NOUN' && !passive)) break;
  }
  if (subject.how === 'infinitive') {
    const governs = previous !== null && CONTROL_VERBS.has(previous.verb) && previous.actor === subject.actor;
    if (!governs) hypothetical = true;
    else hypothetical = previous.hypothetical;
    negated ||= previous?.negated === true && governs;
  }
  let actor: Actor = passive ? 'none' : subject.actor;
  const { object, end } = readObject(tokens, i);
  const kind = kindOf(lemma, token, object, subject.how === 'headless');
  const past = endsAsPast(token.lower) || token.lower === 'had';
  if (subject.how === 'headless' && !past && !token.lower.endsWith('ing')) actor = 'none';
  return {
    sentence,
    start: startOf(tokens, i),
    end,
    actor,
    kind,
    verb: lemma,
    finite: subject.how !== 'infinitive' && subject.how !== 'gerund',
    passive,
    negated,
    hypothetical,
    object,
  };
}

function kindOf(lemma: string, token: Token, object: string | null, headless: boolean): ClauseKind {
  if (DECISION_VERBS.has(lemma)) return 'decision';
  if (SUPPORT_VERBS.has(lemma)) return 'support';
  if (ACTS_WITH_OBJECT.has(lemma) && (token.pos !== 'AUX' || lemma === 'do'))
    return object === null && !headless ? 'state' : 'action';
  if (SPEECH_VERBS.has(lemma)) return 'speech';
  if (THOUGHT_VERBS.has(lemma)) return 'thought';
  if (STATE_VERBS.has(lemma) || token.pos === 'AUX') return 'state';
  return 'action';
}

/** First noun, number or name behind the verb before the next break or verb. */
function readObject(tokens: readonly Token[], verb: number): { object: string | null; end: number } {
  let object: string | null = null;
  let end = tokens[verb]?.end ?? 0;
  for (let j = verb + 1; j < tokens.length && j < verb + 14; j++) {
    const token = tokens[j];
    if (token === undefined || isBreak(token)) break;
    if (token.text === ',' && object !== null) break;
    if (token.pos === 'VERB' && object !== null) break;
    if (token.pos === 'CCONJ' || token.pos === 'SCONJ') break;
    if (object === null && isNounLike(token.pos)) object = token.lower;
    if (token.pos === 'PRON' && object !== null && (TELLER.has(token.lower) || GROUP.has(token.lower))) break;
    end = token.end;
  }
  return { object, end };
}

/** The clause from its subject or auxiliaries on, for pointing at. */
function startOf(tokens: readonly Token[], verb: number): number {
  let start = tokens[verb]?.start ?? 0;
  for (let j = verb - 1; j >= 0 && j >= verb - 4; j--) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.pos === 'AUX' || token.pos === 'ADV' || token.pos === 'PART') start = token.start;
    else if (token.pos === 'PRON') return token.start;
    else break;
  }
  return start;
}
