import type { PatternSlug } from '../types.ts';

interface Advice {
  readonly name: string;
  readonly rewrite: string;
  readonly rulesOut: string;
}

export const ADVICE: Readonly<Record<PatternSlug, Advice>> = {
  'insufficient-leadership-evidence': {
    name: 'insufficient leadership evidence',
    rewrite:
      'Rewrite the story in which other people changed what they did because of you: who, from what to what, and what you did for it.',
    rulesOut:
      'each story you told names somebody who was moved or grew because of you, at the size of the level you applied for.',
  },
  'weak-system-design': {
    name: 'weak system design',
    rewrite:
      'Redraw the design you gave, from memory, then again with requirements, sizes, failures and what each choice gave up.',
    rulesOut:
      'you asked for load, size and latency before the first component, and said what happens when each part fails.',
  },
  'lack-of-strategic-thinking': {
    name: 'lack of strategic thinking',
    rewrite:
      'Retell your largest project from the side of whoever paid for it: why this, why then, and what was not done instead.',
    rulesOut:
      'you said unprompted why the work was worth paying for, what you turned down for it, and where it leads in three years.',
  },
  'poor-communication-under-pressure': {
    name: 'poor communication under pressure',
    rewrite:
      'Tell the story you were challenged on in two minutes with the answer first, and again with somebody who interrupts.',
    rulesOut: 'your answers under challenge were as short and calm as those before it.',
  },
  'cultural-misalignment': {
    name: 'cultural misalignment',
    rewrite:
      'Rewrite one story so that it starts at the customer, with what you saw or heard yourself and what you decided for them.',
    rulesOut: 'they can name no value the concern was about, or the concern was one answer and not your manner.',
  },
  'we-instead-of-i': {
    name: 'we instead of I',
    rewrite:
      'Rewrite one story action by action: for each “we decided”, who proposed, who objected, who had the last word.',
    rulesOut: 'a recording or your notes show four actions in five as your own.',
  },
  'no-quantified-metrics': {
    name: 'no quantified metrics',
    rewrite:
      'Give the result of each story three parts: where it was, where it went, over which period; and how it was measured.',
    rulesOut: 'each result you told had a figure before and after, and you could say how it was measured.',
  },
  'conflict-avoidance': {
    name: 'conflict avoidance',
    rewrite:
      'Rewrite one disagreement so that its cost appears: who was against it, what you said to them, what you chose, who lost what.',
    rulesOut: 'you told of a decision that somebody opposed to your face, and you made it.',
  },
  'outdated-platform-knowledge': {
    name: 'outdated platform knowledge',
    rewrite:
      'Redo the exact question you failed with today’s services, a reason for each and when it would be the wrong one.',
    rulesOut: 'you could say when each service they named is the wrong choice, and the doubt was about something else.',
  },
  'rapid-fire-breakdown': {
    name: 'breakdown under rapid-fire questions',
    rewrite:
      'Write out the chain of questions that broke you, mark where you left the facts, and answer it aloud with a clock.',
    rulesOut: 'your fifth short answer held as many facts as your first.',
  },
  'ownership-signal-gap': {
    name: 'ownership signal gap',
    rewrite:
      'Rewrite one story past the edge of your team: what you did about the part that was not yours, and how the number looked a quarter later.',
    rulesOut: 'you told of something broken that was not yours, that you repaired unasked and stayed with to the end.',
  },
};
