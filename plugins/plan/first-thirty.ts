import type { Answers } from './answers.ts';
import { longDay, type Day } from './calendar-day.ts';
import type { Basis, Facts, Group, PagePlan, Phase, Step, Verdict } from './types.ts';

/** A request on day 45 met a closed requisition; the account that tells of it, and of day 12, calls thirty days the window. */
export const THIRTY = 30;

const FIRST = 'framework/first-48-hours';
const RE_RUN = 'framework/re-run-or-move-on';

/** A task of the first thirty days: when it is due, what it rests on, and what to do once its day is over. */
interface Task {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** Days after the no. */
  readonly due: number;
  /** Days that it may take from today on, once its own day is over. */
  readonly slack: number;
  readonly page: string;
  /** Which phase of that page’s plan says how; none for what it says in a line. */
  readonly phase: number | null;
  readonly basis: (facts: Facts) => Basis;
  /** Once its own day is over, and then once the thirty days are; null where nothing is left to do then. */
  readonly late: string;
  readonly gone: { readonly says: string; readonly stays: boolean };
  readonly links: Step['links'];
}

const own = (says: string) => (): Basis => ({ class: 'own-advice', claim: null, says });
/** What content/claims says of it. */
export const claimed =
  (claim: string, says = '') =>
  ({ claims }: Facts): Basis => {
    const fact = claims[claim];
    if (!fact) throw new Error(`There is no claim “${claim}”; see content/claims`);
    return {
      class: fact.class,
      claim,
      says: [says, fact.soWeSay, fact.disputed ? 'Sources disagree.' : ''].filter((words) => words !== '').join(' '),
    };
  };
const link = (href: string, title: string) => ({ href, title });

const TASKS: readonly Task[] = [
  {
    id: 'notes',
    group: 'hours',
    title: 'Write down the loop: questions, stories, where you slowed',
    due: 0,
    slack: 0,
    page: FIRST,
    phase: 0,
    basis: own('Within hours, because memory rearranges. It needs nobody’s leave.'),
    late: 'The first evening is over. Write down today what you still have, and mark what you know and what you guess.',
    gone: {
      says: 'Weeks later you remember a story about the loop. Write down what is left of the loop itself, and mark all of it as a guess.',
      stays: true,
    },
    links: [link('/framework/first-48-hours/', 'The first 48 hours')],
  },
  {
    id: 'ask',
    group: 'hours',
    title: 'Ask for a feedback call of fifteen minutes',
    due: 2,
    slack: 0,
    page: FIRST,
    phase: 2,
    basis: claimed('debrief-call-within-48-hours'),
    late: 'The 48 hours are over. They were a habit and no rule: send the same short request today, once.',
    gone: {
      says: 'It is late for a call about that loop. One line to the recruiter may still get an answer: which waiting time applies to me, and for which kind of team would you be glad to hear from me?',
      stays: true,
    },
    links: [link('/templates/feedback-request/', 'Feedback request')],
  },
  {
    id: 'map',
    group: 'hours',
    title: 'Make the first map: a principle and a likely gap beside each question',
    due: 2,
    slack: 1,
    page: FIRST,
    phase: 3,
    basis: own('The end of the first two days, while your notes are fresh.'),
    late: 'It takes half an hour from the notes you have. Do it within a day.',
    gone: { says: 'It is still the start of everything below, also from guesses.', stays: true },
    links: [link('/framework/signal-gap-framework/', 'Signal-gap framework')],
  },
  {
    id: 'call',
    group: 'twelve',
    title: 'Hold the call, or know that there will be none',
    due: 3,
    slack: 3,
    page: RE_RUN,
    phase: 0,
    basis: own('In the first two or three days, when people still remember you.'),
    late: 'If nobody has answered within three days of your asking, go on without: your own notes are the feedback.',
    gone: {
      says: 'After a month a call about that loop is not to be expected. Your notes are the feedback.',
      stays: false,
    },
    links: [
      link('/framework/feedback-call/', 'The feedback call'),
      link('/templates/feedback-call-script/', 'Script for the call'),
    ],
  },
  {
    id: 'evidence',
    group: 'twelve',
    title: 'Find three measures that were not in the loop, or know that there are none',
    due: 8,
    slack: 5,
    page: RE_RUN,
    phase: 1,
    basis: own('So that four days are left to write the page by day 12.'),
    late: 'Give it five days and no more.',
    gone: {
      says: 'For this opening it is too late. What you find goes into the stories of the next loop.',
      stays: false,
    },
    links: [link('/templates/metric-impact-sheet/', 'Metric Impact Sheet')],
  },
  {
    id: 'document',
    group: 'twelve',
    title: 'Send the Signal Repair Document to the hiring manager',
    due: 12,
    slack: 9,
    page: RE_RUN,
    phase: 2,
    basis: claimed('re-run-within-30-days', 'Day 12 is the day on which one candidate had sent it.'),
    late: 'Day 12 is over, the thirty days are not. Send it as soon as it can be checked, and only if a manager has said yes.',
    gone: {
      says: 'In the one account of a late request, day 45 met a closed requisition. Keep the page: it prepares the next loop.',
      stays: false,
    },
    links: [
      link('/framework/signal-repair-document/', 'The Signal Repair Document'),
      link('/templates/signal-repair-document/', 'Its form'),
    ],
  },
  {
    id: 'follow-up',
    group: 'thirty',
    title: 'Ask once, kindly, what has become of it',
    due: 19,
    slack: 14,
    page: RE_RUN,
    phase: null,
    basis: own('A week after the page, and once only.'),
    late: 'A week after you sent the page, once only.',
    gone: { says: 'Silence for so long is an answer.', stays: false },
    links: [],
  },
  {
    id: 'decide',
    group: 'thirty',
    title: 'Decide: ask for a re-run, or move on',
    due: THIRTY,
    slack: 0,
    page: RE_RUN,
    phase: 3,
    basis: claimed('re-run-within-30-days', 'The deadline is yours, not Amazon’s.'),
    late: '',
    gone: {
      says: 'The thirty days are over. Unless a manager has asked you back in words, the decision is made: move on, and say so to yourself today.',
      stays: true,
    },
    links: [link('/framework/re-run-or-move-on/', 'Re-run or move on')],
  },
];

/** What is asked for a re-run, and for nobody who has no use for one. */
const FOR_RE_RUN = new Set(['document', 'follow-up']);

/** The tasks of the first thirty days, each on its day, or on the day that is left for it. */
export function firstThirty(no: Day, today: Day, answers: Answers, facts: Facts): readonly Step[] {
  const isOver = today > no + THIRTY;
  const steps: Step[] = [];
  // A task is moved no further than to the day of the one after it.
  let next = Infinity;
  for (const task of TASKS.toReversed()) {
    const due = no + task.due;
    const base = stepOf(task, due, facts);
    const refused = FOR_RE_RUN.has(task.id) ? refusal(answers) : null;
    if (answers.done.includes(task.id)) steps.push({ ...base, standing: 'done' });
    else if (refused !== null) steps.push(leftOut(base, refused));
    else if (due >= today) steps.push(base);
    else if (isOver && !task.gone.stays) steps.push(leftOut(base, task.gone.says));
    else {
      const day = Math.min(today + task.slack, next);
      steps.push({ ...base, due: day, was: due, standing: 'moved', instead: isOver ? task.gone.says : task.late });
    }
    const last = steps.at(-1);
    if (last?.due != null && last.standing !== 'done') next = Math.min(next, last.due);
  }
  return steps.toReversed();
}

function stepOf(task: Task, due: Day, facts: Facts): Step {
  const phase = task.phase === null ? null : phaseOf(facts, task.page, task.phase);
  return {
    id: task.id,
    group: task.group,
    title: task.title,
    start: null,
    due,
    was: null,
    standing: 'ahead',
    instead: null,
    basis: task.basis(facts),
    actions: phase?.actions ?? [
      '“Has the page answered the concern?” One sentence, and the way out that you offered before.',
    ],
    measures: phase?.measures ?? [],
    links: task.links,
  };
}

const leftOut = (step: Step, instead: string): Step => ({
  ...step,
  due: null,
  was: step.due,
  standing: 'left-out',
  instead,
});

function refusal({ evidence, manager }: Answers): string | null {
  if (manager === 'no') return 'You say that no hiring manager is willing. Do not send it; keep it for the next loop.';
  if (evidence === 'no') return 'You say that there is nothing new. Without it the page would repeat the loop.';
  return null;
}

/** @throws where content/ holds no such page or phase: a plan without it would be another plan. */
export function phaseOf(facts: Facts, page: string, index: number): Phase {
  const phase = pageOf(facts, page).phases[index];
  if (!phase) throw new Error(`The plan of ${page} has no phase ${index + 1}`);
  return phase;
}

export function pageOf({ pages }: Facts, page: string): PagePlan {
  const plan = pages[page];
  if (!plan) throw new Error(`There is no plan of ${page}; see src/data/plan-facts.ts`);
  return plan;
}

/** What the two answers come to, as the table of “Re-run or move on” has it; null while one is open. */
export function verdictOf({ evidence, manager }: Answers, no: Day, today: Day): Verdict | null {
  const href = '/framework/re-run-or-move-on/';
  if (evidence === null || manager === null) return null;
  if (evidence === 'yes' && manager === 'yes') {
    const late = today > no + THIRTY ? ' The thirty days are over, so ask first whether the seat is still open.' : '';
    return {
      title: 'Ask for a re-run',
      says: `By ${longDay(no + THIRTY)}, with the page, through the hiring manager, and with stories that you have not told.${late} Go on with the plan below at the same time.`,
      href,
    };
  }
  if (evidence === 'yes')
    return {
      title: 'Another team, now, with the better stories',
      says: 'Nothing moves without the hiring manager. What you found is worth as much to another one: ask the recruiter whether you may be considered elsewhere, and from when on.',
      href,
    };
  if (manager === 'yes')
    return {
      title: 'Thank them, say when you expect to have it, and move on',
      says: 'A second look at the same evidence gives the same result. Whoever was willing once may be the one to write to when the work below is done.',
      href,
    };
  return {
    title: 'Move on, with the months below',
    says: 'There is nothing to ask for a re-run with, and nobody to ask. What you wrote in these days is the first month of the plan.',
    href: '/framework/six-month-plan/',
  };
}
