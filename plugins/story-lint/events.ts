/**
 * Is it a story at all: did something happen, did somebody act, did something follow? Advice, plans, documents and heaps of claims
 * differ from any telling, however weak, in what their sentences are made of (functions/account.ts).
 */
import { tagOf } from '../language/index.ts';
import type { SentenceRange } from '../language/index.ts';
import { per100, ramp } from './measure.ts';
import type { Story } from './types.ts';
import { ACCOUNT, DOUBTFUL_CAP, NAMED, NOT_A_STORY_CAP } from './weights.ts';
import type { Doubt } from './weights.ts';
import { WordNumbers } from './word-numbers.ts';
import { COMMONEST, EVERYDAY } from './words/everyday.ts';
import { GENERAL_NOUNS } from './words/hollow.ts';

/** Fewer words are no story, whatever they say. */
export const FEWEST_WORDS = 12;
const MOST_REPEATED = 0.3;
const HIGHEST = 100;
/** A short text shows less of what it is: so much, in log odds, over its sentences is not held against it. */
const LITTLE_TO_GO_BY = 10;

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
  const account = Math.min(story.functions.account, story.earned.account);
  const byAccount = heldAt(account + LITTLE_TO_GO_BY / Math.max(1, story.earning.length), ACCOUNT);
  const byNames = heldAt(named(story), NAMED);
  const at = Math.round(Math.min(byAccount, byNames));
  if (at >= HIGHEST) return null;
  return { at, because: byNames < byAccount ? NOTHING_NAMED : reasonOf(story) };
}

/** The highest score by one sign: no story up to `none`, in doubt up to `doubtful`, nothing held against it from `surely` on. */
function heldAt(sign: number, { none, doubtful, surely }: Doubt): number {
  return sign < doubtful
    ? NOT_A_STORY_CAP + (DOUBTFUL_CAP - NOT_A_STORY_CAP) * ramp(sign, none, doubtful)
    : DOUBTFUL_CAP + (HIGHEST - DOUBTFUL_CAP) * ramp(sign, doubtful, surely);
}

/** Things in 100 words that not every story has: different nouns that stand in fewer than three of a hundred stories. */
function named(story: Story): number {
  const { reading, earning } = story;
  const things = new Set<number>();
  for (const sentence of earning) {
    const { from, to } = reading.sentences[sentence] as SentenceRange;
    for (let i = from; i < to; i++) {
      const tag = reading.tags[i];
      const lemma = reading.lemmas[i] as number;
      if ((tag === NOUN || tag === PROPN) && usual.of(reading, lemma) === 0) things.add(lemma);
    }
  }
  return per100(story, things.size);
}
const [NOUN, PROPN] = [tagOf('NOUN'), tagOf('PROPN')];
const usual = new WordNumbers((lemma) =>
  COMMONEST.has(lemma) || EVERYDAY.has(lemma) || GENERAL_NOUNS.has(lemma) || /^\d/u.test(lemma) ? 1 : 0,
);
const NOTHING_NAMED =
  'Hardly a thing is named here: nearly every noun would fit any story. Call things by their names: which system, which page, which list, which shop.';

/** Sentences of a kind below which there are none to speak of. */
const HARDLY = 0.8;
const MOSTLY = 0.5;
/** What is wrong with it, the first that is so, and the way out. */
function reasonOf({ earned, earning }: Story): string {
  const told = earning.length;
  const hollow = earned.total('vague-claim') + earned.total('vague-act');
  if (earned.total('act') + earned.total('decision') < HARDLY)
    return 'I found no sentence in which you do something that a colleague in the room could have seen. Tell one event: what happened, what you did, what followed.';
  if (hollow > MOSTLY * told)
    return `About ${Math.round(hollow)} of ${told} sentences claim or praise and tell no deed. Say what happened once: who was there, what you did, what followed.`;
  if (earned.total('result') + earned.total('result-size') < HARDLY)
    return 'I found no sentence that tells what came of it. If this happened, tell it in order: what was wrong, what you did, how it ended.';
  return 'This reads like notes, advice or a document more than like something that happened once. If it did happen, tell it in order and in the words of those days: what was wrong, what you did, how it ended.';
}

/** Fewer acts than this, by anybody, and there is no event. */
const FEWEST_ACTS = 2;
function somebodyActs(story: Story): boolean {
  return (
    story.clauses.filter((c) => !c.hypothetical && !c.negated && (c.kind === 'action' || c.kind === 'decision'))
      .length >= FEWEST_ACTS
  );
}

function repeatedShare({ sentences, again }: Story): number {
  const repeated = sentences.filter(({ index, words }) => again[index] === true && words > 2).length;
  return sentences.length === 0 ? 0 : repeated / sentences.length;
}
