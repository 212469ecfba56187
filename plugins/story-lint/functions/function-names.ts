/** What a sentence can do in a story, and which of these a story can lack. */

export const FUNCTIONS = [
  /** How things were. */
  'situation',
  /** What the teller was there for. */
  'task',
  /** What the teller did, as somebody in the room would have seen it. */
  'act',
  /** “Drove alignment”: a deed that cannot be pictured. */
  'vague-act',
  /** What a group did, or nobody in particular. */
  'group-act',
  /** A choice with its other way, its reason or its condition. */
  'decision',
  /** What stood in the way. */
  'obstacle',
  /** The teller against somebody. */
  'dissent',
  /** What it took or gave up. */
  'cost',
  /** A size before the change. */
  'baseline',
  /** A size or date that was wanted. */
  'target',
  /** What came of it. */
  'result',
  /** … and how much. */
  'result-size',
  /** How it is known. */
  'method',
  /** What holds it, or for how long it has held. */
  'lasting',
  /** Who was better off. */
  'beneficiary',
  /** A limit the teller names, or what is done otherwise now. */
  'lesson',
  /** How large the field was. */
  'scope',
  /** “Stakeholders were happy.” */
  'vague-claim',
] as const;
export type SentenceFunction = (typeof FUNCTIONS)[number];

/** What can be said to be absent from a story: none of its sentences does any of these. */
export const ABSENCES = {
  obstacle: ['obstacle', 'dissent'],
  decision: ['decision', 'dissent'],
  lesson: ['lesson'],
  method: ['method'],
  baseline: ['baseline'],
  lasting: ['lasting'],
  cost: ['cost'],
  beneficiary: ['beneficiary'],
  result: ['result', 'result-size'],
  size: ['result-size'],
  situation: ['situation'],
  task: ['task', 'target'],
  scope: ['scope'],
} as const satisfies Readonly<Record<string, readonly SentenceFunction[]>>;
export type Absence = keyof typeof ABSENCES;
export const ABSENCE_NAMES = Object.keys(ABSENCES) as readonly Absence[];
