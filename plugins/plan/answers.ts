import { isoDay, parseDay, type Day } from './calendar-day.ts';

export const PLAN_LEVELS = ['L4', 'L5', 'L6', 'L7'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];
export type YesNo = 'yes' | 'no';

/** What the person has said, and what they have ticked. */
export interface Answers {
  /** The day on which they heard. */
  readonly no: Day | null;
  /** The day on which they began to plan: what takes months is counted from it, once the first thirty days are over. */
  readonly from: Day | null;
  readonly role: string;
  readonly level: PlanLevel | null;
  readonly patterns: readonly string[];
  readonly said: string;
  /** A week; null where nothing was said. */
  readonly hours: number | null;
  /** From when on they may apply again, if somebody there has said so. */
  readonly told: Day | null;
  readonly evidence: YesNo | null;
  readonly manager: YesNo | null;
  readonly done: readonly string[];
}

export const NOTHING_SAID: Answers = {
  no: null,
  from: null,
  role: '',
  level: null,
  patterns: [],
  said: '',
  hours: null,
  told: null,
  evidence: null,
  manager: null,
  done: [],
};

export const LONGEST_ROLE = 60;
/** A letter has some thousand characters; whatever is longer is no longer what was said. */
export const LONGEST_SAID = 20_000;
const MOST_DONE = 200;

/** Answers as they are kept: days as dates, so that a file of them can be read by its owner. */
export type KeptAnswers = Omit<Answers, 'no' | 'from' | 'told'> & {
  readonly [name in 'no' | 'from' | 'told']: string | null;
};
export const keptAnswers = (answers: Answers): KeptAnswers => ({
  ...answers,
  no: iso(answers.no),
  from: iso(answers.from),
  told: iso(answers.told),
});
/** What was kept, in order; null where it is none of ours. */
export function readKept(value: unknown): KeptAnswers | null {
  const answers = readAnswers(value);
  return answers && keptAnswers(answers);
}
const iso = (day: Day | null): string | null => (day === null ? null : isoDay(day));

/** Answers out of what was kept, or brought back from a file that may hold anything; null where it is none. */
export function readAnswers(value: unknown): Answers | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const found = value as Readonly<Record<string, unknown>>;
  const { role, level, said, hours } = found;
  return {
    no: dayIn(found['no']),
    from: dayIn(found['from']),
    role: typeof role === 'string' ? role.slice(0, LONGEST_ROLE) : '',
    level: PLAN_LEVELS.find((one) => one === level) ?? null,
    patterns: slugsIn(found['patterns']),
    said: typeof said === 'string' ? said.slice(0, LONGEST_SAID) : '',
    hours: typeof hours === 'number' && Number.isFinite(hours) ? hours : null,
    told: dayIn(found['told']),
    evidence: yesNoIn(found['evidence']),
    manager: yesNoIn(found['manager']),
    done: slugsIn(found['done']),
  };
}

const dayIn = (value: unknown): Day | null => (typeof value === 'string' ? parseDay(value) : null);
const yesNoIn = (value: unknown): YesNo | null => (value === 'yes' || value === 'no' ? value : null);
const slugsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? [
        ...new Set(
          value.filter((one): one is string => typeof one === 'string' && /^[a-z0-9][a-z0-9/-]{0,80}$/u.test(one)),
        ),
      ].slice(0, MOST_DONE)
    : [];
