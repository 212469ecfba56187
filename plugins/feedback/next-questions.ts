/** What to do after feedback: read, rewrite, ask. */
import type { PatternSlug } from './types.ts';
import { ADVICE } from './words/advice.ts';

const CALL = '/framework/feedback-call/';

/** For one pattern: its page, a story to rewrite, a question that can correct the guess, and what would rule it out. */
export function nextFor(slug: PatternSlug, guess: string | null): string[] {
  const { rewrite, rulesOut } = ADVICE[slug];
  return [
    `Read /patterns/${slug}/.`,
    rewrite,
    ...(guess === null ? [] : [`Ask the recruiter: “My guess is that ${guess}. Is that near it?”`]),
    `Rule it out if ${rulesOut}`,
  ];
}

export function stepsFor(
  tagged: readonly { readonly slug: PatternSlug; readonly guess: string | null }[],
  hinted: PatternSlug | null,
  empty: boolean,
): string[] {
  const [first, ...others] = tagged;
  if (first === undefined) return questions(hinted, empty);
  return [
    `Read /patterns/${first.slug}/, and check its signs against your own notes of the loop.`,
    ADVICE[first.slug].rewrite,
    ...others.map(({ slug }) => `Then ${ADVICE[slug].name}: /patterns/${slug}/.`),
    `If you can still ask (${CALL}): ${first.guess === null ? '“Could you give me an example of where that came up?”' : `“My guess is that ${first.guess}. Is that near it?”`}`,
    'Ask also: “Was it one round, or did it come up in several?” One round is a story to fix; several are a habit.',
  ];
}

function questions(hinted: PatternSlug | null, empty: boolean): string[] {
  return [
    empty
      ? `There is no feedback yet. Ask for a short call: ${CALL}`
      : `This feedback names no pattern clearly. Ask for a short call: ${CALL}`,
    'Ask: “Is there anything you are able to tell me about where the evidence was short?” Then be silent for ten seconds.',
    ...(hinted === null
      ? []
      : [
          `There is a hint of ${ADVICE[hinted].name} (/patterns/${hinted}/). Offer it as a guess and ask whether it is near.`,
        ]),
    'Ask: “Could you give me an example of where that came up? Was it one round, or several?”',
    'Ask: “If the same person came back, what would you want to see that you did not?”',
    'If nothing may be shared, work from your own notes: /framework/signal-gap-framework/',
  ];
}
