/** What to do after feedback: read, rewrite, ask; and what can still be found out where it says nothing. */
import { PATTERN } from './patterns/index.ts';
import type { PatternSlug, Silence } from './types.ts';

const CALL = '/framework/feedback-call/';

/** For one pattern: its page, a story to rewrite, a question that can correct the guess, and what would rule it out. */
export function nextFor(slug: PatternSlug): string[] {
  const { guess, rewrite, rulesOut } = PATTERN[slug];
  return [
    `Read /patterns/${slug}/.`,
    rewrite,
    `Ask the recruiter: “My guess is that ${guess}. Is that near it?”`,
    `Rule it out if ${rulesOut}`,
  ];
}

export function stepsFor(tagged: readonly PatternSlug[]): string[] {
  const [first, ...others] = tagged;
  if (first === undefined) return [];
  return [
    `Read /patterns/${first}/, and check its signs against your own notes of the loop.`,
    PATTERN[first].rewrite,
    ...others.map((slug) => `Then ${PATTERN[slug].name}: /patterns/${slug}/.`),
    `If you can still ask (${CALL}): “My guess is that ${PATTERN[first].guess}. Is that near it?”`,
    'Ask also: “Was it one round, or did it come up in several?” One round is a story to fix; several are a habit.',
  ];
}

/** What is said where no pattern is tagged. */
export const SAYS: Readonly<Record<Silence, string>> = {
  empty: 'There is no feedback here yet.',
  'other-language': 'This does not look like English, and only English is read here. Nothing is concluded from it.',
  'no-reason': 'Nothing here gives a reason. That is usual, it is no judgement of you, and nothing is guessed from it.',
  unclear: 'There may be a reason here, but not one that points clearly to a pattern. No pattern is named.',
};

export function questions(because: Silence, hinted: PatternSlug | null): string[] {
  if (because === 'other-language')
    return [
      'Put the sentences that give a reason into English, in your own words, and read them again here.',
      'The patterns are described at /patterns/; their signs can be checked against your own notes in any language.',
    ];
  return [
    `Ask for a short call: ${CALL}`,
    'Ask: “Is there anything you are able to tell me about where the evidence was short?” Then be silent for ten seconds.',
    ...(hinted === null
      ? []
      : [
          `There is a hint of ${PATTERN[hinted].name} (/patterns/${hinted}/), no more. Offer it as a guess and ask whether it is near.`,
        ]),
    'Ask: “Could you give me an example of where that came up? Was it one round, or several?”',
    'Ask: “If the same person came back, what would you want to see that you did not?”',
    'If nothing may be shared, work from your own notes: /framework/signal-gap-framework/',
  ];
}
