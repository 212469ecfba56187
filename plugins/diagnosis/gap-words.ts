import type { PatternSlug } from '../feedback/index.ts';

/** How a row of the signal-gap table begins where a pattern is meant; whoever it is about mends it. */
interface GapWords {
  /** Where in the loop it must have come up. */
  readonly question: string;
  /** What could not be written down. */
  readonly gap: string;
  /** Things that can be gathered: each begins with something one could put on a table. */
  readonly evidence: string;
}

export const GAP_WORDS: Readonly<Record<PatternSlug, GapWords>> = {
  'insufficient-leadership-evidence': {
    question: 'Where they asked whom you led, moved or grew',
    gap: 'They could not see who changed what they did, and because of what.',
    evidence: 'Three people or teams: from what to what, what was done for it, how it stood a year later.',
  },
  'weak-system-design': {
    question: 'The design round, from the first “how would that hold?” on',
    gap: 'They could not see what the design would do under load or failure, and what each choice gave up.',
    evidence: 'The same design, redrawn: load, sizes, latency; what happens when each part fails; one cost a choice.',
  },
  'lack-of-strategic-thinking': {
    question: 'Where they asked “why this, and why then?”',
    gap: 'They could not see who chose the direction, and what was turned down for it.',
    evidence: 'A page on the largest project: what it was worth, the alternatives, what was not done, three years on.',
  },
  'poor-communication-under-pressure': {
    question: 'Where they interrupted, or asked for the short version',
    gap: 'They could not see the answer before the time was over.',
    evidence: 'Recordings of three stories in two minutes each, the answer first, told to somebody who interrupts.',
  },
  'cultural-misalignment': {
    question: 'Where they asked about customers, risk or other people',
    gap: 'They could not see which value guided the choice.',
    evidence: 'One story that begins at a customer: what they said, what was decided for them, what it cost.',
  },
  'we-instead-of-i': {
    question: 'Where they asked “and what did you do?”',
    gap: 'They could not see who decided.',
    evidence: 'A list of actions for each story: who proposed, who objected, who had the last word.',
  },
  'no-quantified-metrics': {
    question: 'Where they asked “by how much?” or “how do you know?”',
    gap: 'They could not see how large the result was, against what, and measured how.',
    evidence: 'A figure for each result: before, after, over which period, from which source.',
  },
  'conflict-avoidance': {
    question: 'Where they asked about a disagreement',
    gap: 'They could not see who was told no, and what that cost.',
    evidence: 'One disagreement: who was against it, the words said to them, the choice, who lost what.',
  },
  'outdated-platform-knowledge': {
    question: 'Where they asked which service, and why that one',
    gap: 'They could not see a choice among what runs today.',
    evidence: 'The same question with today’s services: a reason for each, and when it would be the wrong one.',
  },
  'rapid-fire-breakdown': {
    question: 'The third, fourth and fifth follow-up in a row',
    gap: 'They could not see facts after the second follow-up.',
    evidence: 'The chain of follow-ups, written out, with a fact under each.',
  },
  'ownership-signal-gap': {
    question: 'Where they asked about other teams’ part in it',
    gap: 'They could not see one number that was answered for when other teams’ work moved it.',
    evidence: 'One measure across teams: baseline, result, a quarter later, and the repair that nobody asked for.',
  },
};
