/** What to do after feedback: read, rewrite, ask; and what can still be found out where it says nothing. */
import { PATTERN } from './patterns/index.ts';
import type { PatternSlug, Silence } from './types.ts';

const CALL = '/framework/feedback-call/';
const OPEN = 'Is there anything you are able to tell me about where the evidence was short?';
const LEVEL = 'Did the team see me as being at the right level?';
const EXAMPLE = 'Could you give me an example of where that came up? Was it one round, or several?';
const WANTED = 'If the same person came back, what would you want to see that you did not?';
const AGAIN = 'When would it make sense to apply again, and to which kind of team?';
const guessed = (slug: PatternSlug): string => `My guess is that ${PATTERN[slug].guess}. Is that near it?`;

/** What a recruiter can still answer, in the order to ask it. @param slug what it may have been, if there is a guess */
export function recruiterQuestions(slug: PatternSlug | null): readonly string[] {
  return [OPEN, slug === null ? LEVEL : guessed(slug), EXAMPLE, WANTED, AGAIN];
}

/** For one pattern: its page, a story to rewrite, a question that can correct the guess, and what would rule it out. */
export function nextFor(slug: PatternSlug): string[] {
  const { rewrite, rulesOut } = PATTERN[slug];
  return [`Read /patterns/${slug}/.`, rewrite, `Ask the recruiter: “${guessed(slug)}”`, `Rule it out if ${rulesOut}`];
}

export function stepsFor(tagged: readonly PatternSlug[]): string[] {
  const [first, ...others] = tagged;
  if (first === undefined) return [];
  return [
    `Read /patterns/${first}/, and check its signs against your own notes of the loop.`,
    PATTERN[first].rewrite,
    ...others.map((slug) => `Then read /patterns/${slug}/.`),
    `If you can still ask (${CALL}): “${guessed(first)}”`,
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
    `Ask: “${OPEN}” Then be silent for ten seconds.`,
    ...(hinted === null
      ? []
      : [
          `There is a hint of what /patterns/${hinted}/ describes, no more. Offer it as a guess and ask whether it is near.`,
        ]),
    `Ask: “${EXAMPLE}”`,
    `Ask: “${WANTED}”`,
    'If nothing may be shared, work from your own notes: /framework/signal-gap-framework/',
  ];
}
