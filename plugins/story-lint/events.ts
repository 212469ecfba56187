/**
 * Is it a story at all: did something happen, did somebody act, did something follow?
 * Texts that game the rubric differ from any telling, however weak, in how they are made: general nouns, labels, one word
 * over and over, lists without a sentence around them, no other person, no “then”. Each sign alone is ordinary; together they are not.
 */
import { emptiness, per100, ramp } from './measure.ts';
import type { Story, Token } from './types.ts';
import { NOT_A_STORY_CAP } from './weights.ts';

interface Sign {
  readonly because: string;
  /** 0 as tellings are; 1 enough by itself. */
  readonly strength: number;
}

/** Sum of the signs at which a text is no story, and at which the cap begins to press. */
const NO_STORY = 1;
const DOUBTFUL = 0.6;
const FEWEST_WORDS = 12;
/** A sum over fewer words than this says little: its signs count by their share. */
const ENOUGH_WORDS = 40;
const MOST_REPEATED = 0.3;
const CAP_WHEN_DOUBTFUL = 85;

/** Null for a story; otherwise the highest score it can have, and why. */
export function capOf(story: Story): { at: number; because: string } | null {
  if (story.words === 0) return { at: 0, because: 'There is nothing here that you tell.' };
  if (story.words < FEWEST_WORDS)
    return {
      at: NOT_A_STORY_CAP,
      because: `${story.words} words are not yet a story: say what happened, what you did and what followed.`,
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
  const signs = signsOf(story);
  const sum = signs.reduce((n, s) => n + s.strength, 0) * ramp(story.words, 0, ENOUGH_WORDS);
  if (sum < DOUBTFUL) return null;
  const at = Math.round(CAP_WHEN_DOUBTFUL - (CAP_WHEN_DOUBTFUL - NOT_A_STORY_CAP) * ramp(sum, DOUBTFUL, NO_STORY));
  const strongest = signs.reduce((a, b) => (b.strength > a.strength ? b : a));
  return { at, because: strongest.because };
}

/** Thresholds: the first figure is near the 95th (or 5th) percentile of labelled stories rated 3 and better, the second beyond their 99th. */
function signsOf(story: Story): Sign[] {
  const counts = new Map<string, number>();
  let n = 0;
  let commas = 0;
  let small = 0;
  let numbers = 0;
  let names = 0;
  let links = 0;
  let people = 0;
  let own = 0;
  let past = 0;
  for (const sentence of story.sentences) {
    for (const token of sentence.tokens) {
      if (!token.isWord) {
        if (token.text === ',' || token.text === ';') commas++;
        continue;
      }
      n++;
      const { pos, lower, lemma } = token;
      if (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB') counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
      else if (SMALL_WORDS.has(pos)) small++;
      if (pos === 'NUM') numbers++;
      else if (pos === 'PROPN') names++;
      if (LINKS.has(lower)) links++;
      if (PEOPLE.has(lower)) people++;
      if (FIRST_PERSON.has(lower)) own++;
      if (isPast(token)) past++;
    }
  }
  const share = (count: number): number => (100 * count) / Math.max(n, 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  const labels = story.cues.filter((c) => c.kind === 'jargon').length;
  return [
    {
      because: 'The words are too general to picture anything. Tell one event, with its things, people and figures.',
      strength: ramp(emptiness(story), 5, 10),
    },
    {
      because: 'Principle names and interview jargon stand where deeds belong. Tell what happened.',
      strength: labels < 3 ? 0 : ramp(per100(story, labels), 1, 3),
    },
    {
      because: 'One word stands again and again. Tell what happened once, in the words of that day.',
      strength: most < 5 ? 0 : 1.6 * ramp(share(most), 4.5, 12),
    },
    {
      because: 'This is a list of terms, not a telling. Say what was done with each, by whom, and what followed.',
      strength: 0.8 * ramp(share(small), 34, 22) + 0.6 * ramp(share(commas), 9, 13) + 0.4 * ramp(share(names), 6, 12),
    },
    {
      because: 'These are figures without an event. Say what was done, by whom, and how one figure came of another.',
      strength: 0.6 * ramp(share(numbers), 13, 25),
    },
    {
      because: '“I” and a verb, over and over, is not yet an event. Say to what you did it, when, and who was there.',
      strength: 0.7 * ramp(share(story.acts.length), 7, 12),
    },
    {
      because: 'Nothing follows from anything else here. Tell it in order: first, then, so, until.',
      strength: 0.4 * ramp(share(links), 2.5, 0.8) + 0.3 * ramp(share(people), 0.8, 0),
    },
    {
      because:
        'This explains or describes; it does not tell what happened to you. Tell one event, in the past tense, with your part in it.',
      strength:
        0.7 * ramp(share(past), 5.5, 2.5) + 0.6 * ramp(share(own), 1, 0) + 0.6 * ramp(codeShare(story), 0.03, 0.2),
    },
  ];
}

/** Was, had, called, wrote: something was so, and is told. */
function isPast({ pos, lower, lemma }: Token): boolean {
  if (pos === 'AUX') return PAST_AUXILIARIES.has(lower);
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
const FIRST_PERSON: ReadonlySet<string> = new Set([
  ...['i', "i'm", "i've", "i'd", 'my', 'me', 'mine', 'myself'],
  ...['we', "we're", "we've", "we'd", 'our', 'us', 'ours', 'ourselves'],
]);
const SMALL_WORDS: ReadonlySet<string> = new Set(['DET', 'ADP', 'PRON', 'AUX', 'CCONJ', 'SCONJ', 'PART']);
const LINKS: ReadonlySet<string> = new Set([
  'then',
  'after',
  'before',
  'when',
  'until',
  'once',
  'because',
  'so',
  'but',
  'though',
  'although',
  'while',
  'next',
  'first',
  'since',
  'if',
  'whether',
  'later',
  'again',
  'already',
  'still',
  'meanwhile',
  'finally',
  'instead',
  'where',
  'which',
  'who',
  'that',
  'as',
]);
const PEOPLE: ReadonlySet<string> = new Set([
  'he',
  'she',
  'they',
  'him',
  'her',
  'them',
  'his',
  'their',
  'hers',
  'someone',
  'somebody',
  'nobody',
  'everyone',
  'each',
]);

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
