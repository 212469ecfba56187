import type { Answers, PlanLevel } from './answers.ts';
import { inWords, plusMonths, type Day } from './calendar-day.ts';
import { claimed, pageOf, phaseOf, THIRTY } from './first-thirty.ts';
import { fitting, USUAL_HOURS, type Programme } from './programmes.ts';
import type { Bar, Basis, Facts, Group, PagePlan, Phase, Step } from './types.ts';

const SIX_MONTHS = 'framework/six-month-plan';
/** Its four phases. */
const [READ, BUILD, PROVE, BACK] = [0, 1, 2, 3] as const;

/** With less time than this in a week there is no saying when anything ends. */
export const LEAST_HOURS = 0.5;
/** How the waiting times are told: content/claims/wait-before-reapplying.yaml. */
const WAITS = [
  { title: '90 days, the shortest told', days: 90, months: 0 },
  { title: '6 months, widely repeated', days: 0, months: 6 },
  { title: '12 months, the longest told', days: 0, months: 12 },
] as const;
const REPEATED = 6;

export interface WayBack {
  readonly steps: readonly Step[];
  readonly bars: readonly Bar[];
  readonly back: { readonly day: Day; readonly basis: Basis } | null;
  readonly waits: readonly { readonly title: string; readonly day: Day }[];
  /** Programmes that share the person’s hours for a time. */
  readonly shared: boolean;
}

const frame: Basis = {
  class: 'unverified',
  claim: null,
  says: 'A collection of cases gives these months and no method: reading in week 1, building in months 2 to 4, proving in months 5 and 6.',
};
const links = (href: string, title: string) => [{ href, title }];

/** From the first month to the day of applying again. */
export function wayBack(no: Day, answers: Answers, facts: Facts): WayBack {
  const level: PlanLevel = answers.level ?? 'L6';
  const { programmes, general } = fitting(answers.patterns, level);
  const hours = answers.hours ?? USUAL_HOURS;
  const dated = hours >= LEAST_HOURS;
  // Once the first thirty days are over, the months begin when somebody begins them.
  const begin = answers.from !== null && answers.from > no + THIRTY ? answers.from : no;
  const readEnd = plusMonths(begin, 1);
  const built = build(programmes, general, { begin, readEnd, hours, facts });
  const prove = phaseOf(facts, SIX_MONTHS, PROVE);
  const proveMonths = prove.end - prove.start + 1;
  // What is a whole way back holds its own proof.
  const proveStart = Math.max(built.partsEnd, plusMonths(built.wholeEnd, -proveMonths), readEnd);
  const ready = plusMonths(proveStart, proveMonths);
  const waits = WAITS.map(({ title, days, months }) => ({ title, day: plusMonths(no, months) + days }));
  const back = dated ? earliest(no, ready, answers, facts, begin) : null;
  const month = plusMonths(begin, 1) - 1;
  const page = pageOf(facts, SIX_MONTHS);
  const read = phaseStep(page, READ, {
    id: 'read',
    group: 'build',
    title: 'Read the feedback, set the plan',
    start: begin,
    due: month,
  });
  const validate = phaseStep(page, PROVE, {
    id: 'prove',
    group: 'prove',
    title: 'Find out whether strangers see it: three mock interviews',
    start: proveStart,
    due: ready - 1,
  });
  const steps = [read, ...built.steps, validate].map((step) => ({
    ...(dated || step.id === 'read' ? step : { ...step, start: null, due: null }),
    standing: standingOf(step.id, answers),
  }));
  return {
    steps: [...steps, ...lastSteps(back, begin, answers, facts)],
    bars: dated
      ? [
          ...built.bars,
          { title: 'Prove it', start: proveStart, end: ready, kind: 'prove' },
          ...(back !== null && back.day > ready
            ? [{ title: 'What the waiting leaves you', start: ready, end: back.day, kind: 'wait' } as const]
            : []),
        ]
      : [],
    back,
    waits,
    shared: programmes.some(({ whole }) => whole) && programmes.length > 1,
  };
}

const standingOf = (id: string, { done }: Answers): Step['standing'] => (done.includes(id) ? 'done' : 'ahead');

interface Ground {
  readonly begin: Day;
  readonly readEnd: Day;
  readonly hours: number;
  readonly facts: Facts;
}
interface Built {
  readonly steps: readonly Step[];
  readonly bars: readonly Bar[];
  readonly partsEnd: Day;
  readonly wholeEnd: Day;
}

/** The programmes one after another; the months of building go on beside them where a gap has no programme of its own. */
function build(programmes: readonly Programme[], general: boolean, ground: Ground): Built {
  const { begin, readEnd, facts } = ground;
  const steps: Step[] = [];
  const bars: Bar[] = [];
  let at = readEnd;
  let wholeEnd = begin;
  for (const programme of programmes) {
    const page = pageOf(facts, programme.page);
    const start = programme.whole ? begin : at;
    const placed = placedPhases(page, start, stretch(programme.hours, ground.hours));
    const end = placed.at(-1)?.end ?? start;
    if (programme.whole) wholeEnd = Math.max(wholeEnd, end);
    else at = end;
    bars.push({ title: programme.title, start, end, kind: 'build' });
    for (const [index, { phase, from, end: until }] of placed.entries())
      steps.push({
        ...blank,
        id: `${programme.id}/${index + 1}`,
        group: 'build',
        title: `${programme.title}: ${lowered(phase.title)}`,
        start: from,
        due: until - 1,
        basis: programme.basis,
        actions: phase.actions,
        measures: phase.measures,
        links: index === 0 ? links(programme.href, 'How it is done') : [],
      });
  }
  if (general) {
    const phase = phaseOf(facts, SIX_MONTHS, BUILD);
    const end = stretched(readEnd, phase.end - phase.start + 1, 'month', stretch(USUAL_HOURS, ground.hours));
    at = Math.max(at, end);
    bars.unshift({ title: phase.title, start: readEnd, end, kind: 'build' });
    const step = {
      id: 'build',
      group: 'build',
      title: 'Close the two or three heaviest gaps',
      start: readEnd,
      due: end - 1,
    } as const;
    steps.unshift(phaseStep(pageOf(facts, SIX_MONTHS), BUILD, step));
  }
  return { steps, bars, partsEnd: at, wholeEnd };
}

/** More hours than a programme is laid out for do not shorten it: a new story takes as long as the event it tells. */
const stretch = (wanted: number, hours: number): number => Math.max(1, wanted / Math.max(hours, LEAST_HOURS));

function placedPhases(page: PagePlan, start: Day, factor: number) {
  return page.phases.map((phase: Phase) => ({
    phase,
    from: stretched(start, phase.start - 1, page.unit, factor),
    end: stretched(start, phase.end, page.unit, factor),
  }));
}

function stretched(start: Day, count: number, unit: PagePlan['unit'], factor: number): Day {
  const plain = unit === 'month' ? plusMonths(start, count) : start + count * (unit === 'week' ? 7 : 1);
  return start + Math.ceil((plain - start) * factor);
}

/** A name within a sentence, unless it begins with a name of its own. */
const lowered = (title: string): string =>
  /^\p{Lu}\p{Ll}*(?:’s)?\s/u.test(title) && !title.startsWith('Amazon')
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;

const blank = { was: null, standing: 'ahead', instead: null } as const;

function phaseStep(
  page: PagePlan,
  index: number,
  step: { readonly id: string; readonly group: Group; readonly title: string; readonly start: Day; readonly due: Day },
): Step {
  const { actions = [], measures = [] } = page.phases[index] ?? {};
  return { ...blank, ...step, basis: frame, actions, measures, links: links(page.href, page.title) };
}

/** Whatever comes last: being ready, or having waited. */
function earliest(no: Day, ready: Day, { told }: Answers, facts: Facts, begin: Day): NonNullable<WayBack['back']> {
  const folklore = claimed('wait-before-reapplying', 'Six months after the no, a wait that is widely repeated.')(facts);
  const wait =
    told !== null && told >= no
      ? { day: told, basis: { class: 'told-to-you', claim: null, says: 'The day that you were told.' } as const }
      : { day: plusMonths(no, REPEATED), basis: folklore };
  if (wait.day >= ready) return wait;
  const waited =
    wait.basis.class === 'told-to-you'
      ? 'The day that you were told comes before it.'
      : 'The six months that are widely repeated are over by then; ask your recruiter which applies to you.';
  return {
    day: ready,
    basis: {
      class: 'own-advice',
      claim: null,
      says: `The day on which the work is done, ${inWords(ready - begin)} after it begins. ${waited}`,
    },
  };
}

function lastSteps(found: WayBack['back'], begin: Day, answers: Answers, facts: Facts): readonly Step[] {
  const { actions, measures } = phaseOf(facts, SIX_MONTHS, BACK);
  const back = found?.day ?? null;
  const before = (days: number): Day | null => (back === null ? null : Math.max(begin, back - days));
  const isTpm = /^\s*(?:tpm|technical program manager)\s*$/iu.test(answers.role);
  const own: Basis = {
    class: 'own-advice',
    claim: null,
    says: 'A month ahead, because a referral and an answer take weeks.',
  };
  const step = (
    id: string,
    due: Day | null,
    rest: Pick<Step, 'title' | 'basis' | 'actions' | 'measures' | 'links'>,
  ): Step => ({
    ...blank,
    id,
    group: 'back',
    start: null,
    due,
    ...rest,
    standing: standingOf(id, answers),
  });
  return [
    step('recruiter', before(30), {
      title: 'Ask a recruiter which waiting time applies to you; choose a team; find a referral',
      basis: own,
      actions,
      measures: [],
      links: links('/framework/six-month-plan/', 'Coming back'),
    }),
    step('format', before(14), {
      title: isTpm ? 'Confirm the format, the writing assessment included' : 'Confirm the format with your recruiter',
      basis: {
        class: 'own-advice',
        claim: null,
        says: 'Two weeks ahead, so that you can practise what will be asked.',
      },
      actions: ['Ask which rounds there will be, how long each, and with whom.', claimed('loop-format')(facts).says],
      measures: [],
      links: [
        ...links('/claims/#loop-format', 'What Amazon says of the format'),
        ...links('/framework/preparation-checklist/', 'Preparation checklist'),
      ],
    }),
    step('apply', back, {
      title: 'Apply again, at the earliest',
      basis: found?.basis ?? {
        class: 'own-advice',
        claim: null,
        says: 'No day can be said without hours to get there.',
      },
      actions: [
        'If the heaviest gap has not moved, another loop will find it again. Wait, or choose another level or company.',
      ],
      measures,
      links: links('/framework/self-assessment/', 'Self-assessment'),
    }),
  ];
}
