import type { PartKind } from '../feedback/index.ts';

/** The parts of feedback, as a reader calls them, in the order in which they are listed. */
export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  reason: 'a reason',
  praise: 'what went well',
  policy: 'decision and policy',
  role: 'role and rounds',
  courtesy: 'greeting, thanks and wishes',
  question: 'questions',
  signature: 'signature',
  thread: 'headers and quoted mail',
  markup: 'markup',
  other: 'other words',
};
