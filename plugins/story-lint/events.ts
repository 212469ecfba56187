/**
 * Is it a story at all: did something happen, did somebody act, did something follow?
 * Texts that game the rubric, essays and descriptions differ from any telling, however weak, in how they are made: nouns that
 * fit every story, labels, no past tense, nothing spoken of twice, nobody else in it. Each sign alone is ordinary; their
 * weighted sum is not. Weights are trained on labelled texts (plugins/training/fit-events.ts).
 */
import { wordClass } from '../language/index.ts';
import model from './events.json' with { type: 'json' };
import { emptiness, per100, ramp, toldSentences } from './measure.ts';
import { within } from './spans.ts';
import type { Clause, Sentence, Story, Token } from './types.ts';
import { NOT_A_STORY_CAP } from './weights.ts';
import { COMMONEST, EVERYDAY } from './words/everyday.ts';
import { GENERAL_NOUNS } from './words/hollow.ts';

/** Sum of the signs up to which a text is no story, and from which nothing is held against it. */
const NO_STORY = 0;
const SURELY_A_STORY = 0.8;
const FEWEST_WORDS = 12;
/** What a doubtful text can reach at most. */
const CAP_WHEN_DOUBTFUL = 85;
const MOST_REPEATED = 0.3;
/** Rates are taken over at least this many words: a sign in a short text says little. */
const SHORTEST_MEASURE = 60;
/** A telling of this many words has room for other people, turns and obstacles. */
const ROOM_FOR_ALL = 100;
/** What stories have of these signs, about. */
const USUAL = 0.65;

/** Null for a story; otherwise the highest score it can have, and why. */
export function capOf(story: Story): { at: number; because: string } | null {
  if (story.words === 0) return { at: 0, because: 'There is nothing here that you tell.' };
  if (story.words < FEWEST_WORDS)
    return {
      at: NOT_A_STORY_CAP,
      because: `${story.words === 1 ? '1 word is' : `${story.words} words are`} not yet a story: say what happened, what you did and what followed.`,
    };
  if (!somebodyActs(story))
    return {
      at: NOT_A_STORY_CAP,
      because: 'Nobody does anything here. Tell one event: what happened, what you did, what followed.',
    };
  const repeated = repeatedShare(story);
  if (repeated > MOST_REPEATED)
    return {
      at: NOT_A_STORY_CAP,
      because: `${Math.round(repeated * 100)} % of the sentences repeat others. Say each thing once.`,
    };
  // Text that does not belong to the telling may add to what is wrong with it; it makes up for nothing.
  const all = signsOf(story, story.sentences);
  const told = story.telling.includes(false) ? signsOf(story, toldSentences(story)) : all;
  const worst = sumOf(told) < sumOf(all) ? told : all;
  if (sumOf(worst) >= SURELY_A_STORY) return null;
  const at = CAP_WHEN_DOUBTFUL - (CAP_WHEN_DOUBTFUL - NOT_A_STORY_CAP) * ramp(sumOf(worst), SURELY_A_STORY, NO_STORY);
  return { at: Math.round(at), because: REASONS[weakest(worst)] };
}

/** What speaks for (or against) a telling, and how it is put to the writer when it is what is missing most. */
const REASONS = {
  deeds:
    'Nothing you did here has an object of its own. Say to what you did it: the list, the call, the page, the number.',
  general: 'The words are too general to picture anything. Tell one event, with its things, people and figures.',
  particular: 'Most sentences would fit any story. Put into each what only this one has: a name, a thing, a figure.',
  past: 'This explains or describes; it does not tell what happened to you. Tell one event, in the past tense, with your part in it.',
  own: 'You are hardly in it. Tell one event in which you acted, and what you did.',
  pictured: 'What you did cannot be pictured. Replace each deed with what a colleague in the room would have seen.',
  thread: 'Each sentence is about something else. Stay with one event and tell what became of it.',
  others: 'Nobody else appears. Say who was there, who asked, who objected.',
  turns: 'Nothing fails, nothing is refused, nothing is missing here. Say what went wrong and what was not known.',
  events: 'Nobody but you does anything. Say what happened to you, and who did what.',
  obstacles: 'Nothing stands in the way here. Say what went wrong or who said no.',
  empty: 'The words are too general to picture anything. Tell one event, with its things, people and figures.',
  labels: 'Principle names and interview jargon stand where deeds belong. Tell what happened.',
  lists: 'This is a list of terms, not a telling. Say what was done with each, by whom, and what followed.',
  repeated: 'One word stands again and again. Tell what happened once, in the words of that day.',
  names: 'This is a list of names and terms, not a telling. Say what was done with each, by whom, and what followed.',
  claims: '“I” and a verb, over and over, is not yet an event. Say to what you did it, when, and who was there.',
  length: 'These are fragments. Say in whole sentences what was done, by whom, and what followed.',
  code: 'Much of this is code or tables. Tell one event in your own words.',
} as const;
export type Sign = keyof typeof REASONS;
export const SIGNS = Object.keys(REASONS) as readonly Sign[];

/** Each sign from 0 to 1. */
export function signsOf(story: Story, sentences: readonly Sentence[]): Record<Sign, number> {
  const counted = count(story, sentences);
  const rate = (n: number): number => (100 * n) / Math.max(counted.words, SHORTEST_MEASURE);
  const share = (n: number, of: number): number => n / Math.max(of, 1);
  const chosen = new Set(sentences.map((s) => s.index));
  const acts = story.acts.filter((a) => chosen.has(a.clause.sentence));
  const particular = acts.filter((a) => isParticular(story, a.clause, counted.hollow));
  const pictured = acts.filter((a) => a.concrete).length;
  const labels = story.cues.filter((c) => c.kind === 'jargon').length;
  const obstacles = story.cues.filter((c) => c.kind === 'obstacle' && chosen.has(c.sentence)).length;
  // What a short text has no room for is not held against it.
  const room = ramp(counted.words, 0, ROOM_FOR_ALL);
  const found = (value: number): number => USUAL + room * (value - USUAL);
  return {
    deeds: ramp(rate(particular.length), 0, 3),
    general: ramp(share(counted.general, counted.nouns), 0.2, 0.6),
    particular: ramp(share(counted.particular, sentences.length), 0.4, 1),
    past: ramp(rate(counted.past), 2, 9),
    own: ramp(rate(counted.own), 0, 5),
    pictured: ramp(share(pictured, acts.length), 0.3, 1),
    thread: found(ramp(rate(counted.thread), 0, 4)),
    others: found(ramp(rate(counted.people), 0, 2)),
    turns: found(ramp(rate(counted.turns), 0, 2)),
    events: found(ramp(rate(counted.events), 0, 5)),
    obstacles: found(ramp(rate(obstacles), 0, 1.5)),
    empty: ramp(emptiness(story), 3, 16),
    labels: ramp(per100(story, labels), 0, 3),
    lists: ramp(rate(counted.commas), 5, 14),
    repeated: ramp(rate(counted.most), 2.5, 9),
    names: ramp(rate(counted.names), 2, 14),
    claims: ramp(rate(acts.length), 6, 14),
    length: ramp(share(counted.words, sentences.length), 6, 14),
    code: ramp(codeShare(story), 0.03, 0.2),
  };
}

/** What the labelled stories’ signs come to: above 0 they speak for a story. */
export function sumOf(signs: Readonly<Record<Sign, number>>): number {
  return SIGNS.reduce((sum, sign) => sum + model.weights[sign] * signs[sign], model.bias);
}

/** The sign that is furthest below what stories have. */
function weakest(signs: Readonly<Record<Sign, number>>): Sign {
  const lost = (sign: Sign): number => model.weights[sign] * (signs[sign] - model.usual[sign]);
  return SIGNS.reduce((a, b) => (lost(b) < lost(a) ? b : a));
}

interface Counts {
  words: number;
  commas: number;
  nouns: number;
  general: number;
  names: number;
  people: number;
  own: number;
  past: number;
  turns: number;
  /** Sentences with something particular in them. */
  particular: number;
  /** Times an uncommon word comes back in another sentence. */
  thread: number;
  /** Of the most frequent noun or verb. */
  most: number;
  /** What somebody else did. */
  events: number;
  /** Starts of the words that abstract, general and jargon cues cover. */
  readonly hollow: ReadonlySet<number>;
}

function count(story: Story, sentences: readonly Sentence[]): Counts {
  const counts: Counts = {
    ...{ words: 0, commas: 0, nouns: 0, general: 0, names: 0, people: 0, own: 0, past: 0, turns: 0 },
    ...{ particular: 0, thread: 0, most: 0, events: 0, hollow: hollowSpans(story) },
  };
  const frequency = new Map<string, number>();
  const lastIn = new Map<string, number>();
  const { hollow } = counts;
  for (const sentence of sentences) {
    let particular = false;
    for (const token of sentence.tokens) {
      if (!token.isWord) {
        if (token.text === ',' || token.text === ';') counts.commas++;
        continue;
      }
      const { pos, lower, lemma } = token;
      counts.words++;
      if (isNoun(token)) {
        counts.nouns++;
        if (GENERAL_NOUNS.has(lemma)) counts.general++;
      }
      particular ||= isThing(token, hollow);
      if (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB') frequency.set(lemma, (frequency.get(lemma) ?? 0) + 1);
      if (pos === 'PROPN') counts.names++;
      if (PEOPLE.has(lower)) counts.people++;
      if (FIRST_PERSON.has(lower)) counts.own++;
      if (NEGATIONS.has(lower)) counts.turns++;
      if (isPast(token)) counts.past++;
      if (!isNoun(token) && pos !== 'VERB' && pos !== 'ADJ') continue;
      if (lemma.length < 3 || COMMONEST.has(lemma) || EVERYDAY.has(lemma)) continue;
      const last = lastIn.get(lemma);
      if (last !== undefined && last !== sentence.index) counts.thread++;
      lastIn.set(lemma, sentence.index);
    }
    if (particular) counts.particular++;
    counts.events += sentence.clauses.filter((c) => c.actor === 'other' && c.kind !== 'state').length;
  }
  counts.most = Math.max(0, ...frequency.values());
  return counts;
}

const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';

function hollowSpans(story: Story): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const cue of story.cues) {
    if (cue.kind !== 'abstract' && cue.kind !== 'general' && cue.kind !== 'jargon') continue;
    for (const token of within(story.sentences[cue.sentence]?.tokens ?? [], cue)) starts.add(token.start);
  }
  return starts;
}

/** A figure, or a thing that not every story has. */
function isThing(token: Token, hollow: ReadonlySet<number>): boolean {
  return token.pos === 'NUM' || (isNoun(token) && !GENERAL_NOUNS.has(token.lemma) && !hollow.has(token.start));
}

function isParticular(story: Story, clause: Clause, hollow: ReadonlySet<number>): boolean {
  return within(story.sentences[clause.sentence]?.tokens ?? [], clause).some((t) => isThing(t, hollow));
}

/** Was, had, called, wrote: something was so, and is told. */
function isPast({ pos, lower, lemma }: Token): boolean {
  if (PAST_AUXILIARIES.has(lower)) return true;
  return pos === 'VERB' && (lower.endsWith('ed') || (lower !== lemma && !/(?:s|ing)$/u.test(lower)));
}

/** Share of the text’s words that is code, markup or tables. */
function codeShare(story: Story): number {
  let words = 0;
  for (const exclusion of story.exclusions) {
    if (exclusion.reason !== 'code' && exclusion.reason !== 'html' && exclusion.reason !== 'table') continue;
    words += story.source.slice(exclusion.start, exclusion.end).match(WORDS)?.length ?? 0;
  }
  return words / Math.max(words + story.words, 1);
}
const WORDS = /[\p{L}\p{N}]+/gu;

const PAST_AUXILIARIES: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did']);
const FIRST_PERSON = wordClass('first-person');
const PEOPLE: ReadonlySet<string> = new Set(
  'he she they him her them his their hers someone somebody nobody everyone each'.split(' '),
);
const NEGATIONS = wordClass('negation');

/** Fewer acts than this, by anybody, and there is no event. */
const FEWEST_ACTS = 2;
function somebodyActs(story: Story): boolean {
  return (
    story.clauses.filter((c) => !c.hypothetical && !c.negated && (c.kind === 'action' || c.kind === 'decision'))
      .length >= FEWEST_ACTS
  );
}

function repeatedShare(story: Story): number {
  const seen = new Set<string>();
  let repeated = 0;
  for (const sentence of story.sentences) {
    const key = sentence.tokens
      .filter((t) => t.isWord)
      .map((t) => t.lemma)
      .join(' ');
    if (seen.has(key) && sentence.words > 2) repeated++;
    seen.add(key);
  }
  return story.sentences.length === 0 ? 0 : repeated / story.sentences.length;
}
