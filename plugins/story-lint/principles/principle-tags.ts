/** Which of the sixteen principles a story shows, how sure that is, and the sentences behind it. */
import type { PrincipleSlug, Sentence, Span, Story } from '../types.ts';
import { PRINCIPLES } from '../types.ts';
import { shippedModel, SLUGS } from './model.ts';
import { confidenceOf, scorePrinciples } from './strengths.ts';

export interface Tag {
  readonly slug: PrincipleSlug;
  /** 0..1: how likely a reader would tag it. */
  readonly confidence: number;
  readonly tagged: boolean;
  /** The one to three sentences that brought most, the strongest first. */
  readonly evidence: readonly Span[];
}

const MOST_EVIDENCE = 3;
/** A further sentence is shown when it brought at least this share of what the first did. */
const WORTH_SHOWING = 0.4;
/** With fewer events than this there is no story to show anything: confidence shrinks with what is missing. */
const ENOUGH_EVENTS = 3;
const ENOUGH_WORDS = 30;
/** What confidence is worth where nothing can be credited to the teller. */
const NO_STORY = 0.2;
/** Confidence is stated to three places. */
const PLACES = 1000;

/** All sixteen, most confident first. Linear in the text. `isStory`: false for a text that the report does not take for a story. */
export function tagPrinciples(story: Story, isStory = true): Tag[] {
  const model = shippedModel();
  const { scores, bySentence, words } = scorePrinciples(model, story);
  const events = story.sentences.filter(
    (sentence) => bySentence[sentence.index * SLUGS] !== 0 && tellsAnEvent(story, sentence),
  );
  const happened = events
    .filter(({ index }) => story.telling[index] === true)
    .map((sentence) => ({ sentence, common: commonTo(bySentence, sentence.index) }));
  const substance =
    (isStory ? 1 : NO_STORY) * Math.min(1, events.length / ENOUGH_EVENTS) * Math.min(1, words / ENOUGH_WORDS);
  const first = Math.max(...scores);
  // By score: where there is little substance, rounded confidences tie.
  const order = PRINCIPLES.map((_, k) => k).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return order.map((k) => {
    const slug = PRINCIPLES[k] as PrincipleSlug;
    const evidence = strongest(happened, bySentence, k);
    const sure = confidenceOf(model.calibration, scores[k] ?? 0, first) * substance;
    const confidence = Math.round(sure * PLACES) / PLACES;
    return { slug, confidence, tagged: confidence >= model.calibration.threshold && evidence.length > 0, evidence };
  });
}

/** Somebody did, chose or said something; a wish, a maxim or a bare state is none. */
function tellsAnEvent(story: Story, sentence: Sentence): boolean {
  if (story.parts[sentence.index] === 'learning') return false;
  return sentence.clauses.some(({ kind, hypothetical }) => !hypothetical && kind !== 'state' && kind !== 'thought');
}

interface Brought {
  readonly sentence: Sentence;
  readonly common: number;
}

/** The sentences that brought most to one principle beyond what they brought to them all. */
function strongest(happened: readonly Brought[], bySentence: Float64Array, k: number): Span[] {
  const best: { sentence: Sentence; share: number }[] = [];
  for (let i = 0; i < happened.length; i++) {
    const { sentence, common } = happened[i] as Brought;
    const share = (bySentence[sentence.index * SLUGS + k] ?? 0) - common;
    if (share <= 0 || share <= (best[MOST_EVIDENCE - 1]?.share ?? 0)) continue;
    let at = Math.min(best.length, MOST_EVIDENCE - 1);
    for (; at > 0 && share > (best[at - 1]?.share ?? 0); at--) best[at] = best[at - 1] as (typeof best)[number];
    best[at] = { sentence, share };
  }
  const enough = (best[0]?.share ?? 0) * WORTH_SHOWING;
  return best.filter(({ share }) => share >= enough).map(({ sentence: { start, end } }) => ({ start, end }));
}

/** What a sentence brought to all principles alike. */
function commonTo(bySentence: Float64Array, sentence: number): number {
  let all = 0;
  for (let k = 0; k < SLUGS; k++) all += bySentence[sentence * SLUGS + k] ?? 0;
  return all / SLUGS;
}
