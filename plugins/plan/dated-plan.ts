import type { Answers } from './answers.ts';
import { civil, counted, inWords, shortDay, type Day } from './calendar-day.ts';
import { firstThirty, THIRTY, verdictOf } from './first-thirty.ts';
import { USUAL_HOURS } from './programmes.ts';
import type { Bar, Facts, Plan } from './types.ts';
import { LEAST_HOURS, wayBack, type WayBack } from './way-back.ts';

/** Loops as they are known here have not been held for longer, and nobody plans further than that. */
const [FIRST_YEAR, LAST_YEAR] = [1995, 2100] as const;
const YEAR = 365;
/** The six-month plan: twelve hours are realistic for three weeks. */
const MANY_HOURS = 12;
const WEEK_HOURS = 168;
const MANY_GAPS = 3;

/** Why there is no plan, and what to do. */
export interface Unplanned {
  readonly planned: false;
  readonly says: string;
}
export type Planned = ({ readonly planned: true } & Plan) | Unplanned;

/** The plan for some answers on some day: the same for the same, whatever the clock and the time zone say. */
export function planFor(answers: Answers, today: Day, facts: Facts): Planned {
  const { no } = answers;
  if (no === null) return { planned: false, says: 'Say on which day you heard, and the plan below gets its dates.' };
  const { year } = civil(no);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return { planned: false, says: `The year ${year} is no year for a plan. Check the day on which you heard.` };
  const way = wayBack(no, answers, facts);
  const thirty: Bar = { title: 'The first thirty days', start: no, end: no + THIRTY + 1, kind: 'thirty' };
  const isOver = today > no + THIRTY && (answers.from ?? today) > no + THIRTY;
  return {
    planned: true,
    no,
    today,
    steps: [...firstThirty(no, today, answers, facts), ...way.steps],
    bars: isOver ? way.bars : [thirty, ...way.bars],
    back: way.back,
    waits: way.waits,
    verdict: verdictOf(answers, no, today),
    notes: [...aboutDays(answers, no, today), ...aboutHours(answers), ...aboutWay(answers, way, today)],
  };
}

function aboutDays({ told }: Answers, no: Day, today: Day): readonly string[] {
  const notes: string[] = [];
  const ahead = no - today;
  if (ahead > YEAR)
    notes.push(`That day is ${inWords(ahead)} away. Is the year right? The plan is laid out from it all the same.`);
  else if (ahead > 0)
    notes.push(
      'That day is still to come. This is the plan in case the answer is no; until then there is nothing to do in it.',
    );
  if (ahead < -THIRTY)
    notes.push(
      `You heard ${inWords(-ahead)} ago, so the first thirty days are over. What belonged to them is done today in another form, or left out; the months are counted from the day on which you began to plan.`,
    );
  if (ahead < -5 * YEAR)
    notes.push(
      'After so long the old loop says little about you today. Begin with the self-assessment rather than with what was said then.',
    );
  if (told !== null && told < no)
    notes.push(`You were told ${shortDay(told)}, which is before you heard. It is left out; check both days.`);
  return notes;
}

function aboutHours({ hours }: Answers): readonly string[] {
  if (hours === null) return [];
  if (hours < 0)
    return [`Fewer than no hours cannot be. The months have no dates until there is a number above ${LEAST_HOURS}.`];
  if (hours < LEAST_HOURS)
    return [
      'Without time in the week nobody can say when the months below end, so they have no dates. What belongs to the first thirty days takes an evening or two, and stands. Say one hour to see how long it would take.',
    ];
  if (hours > WEEK_HOURS)
    return [
      `A week has ${WEEK_HOURS} hours. However many you have, the months are not shorter: a new story takes as long as the event it tells.`,
    ];
  if (hours > MANY_HOURS)
    return [
      'Twelve hours a week are realistic for three weeks, five or six for half a year. More hours do not shorten the months: a new story takes as long as the event it tells.',
    ];
  return hours < USUAL_HOURS
    ? [
        `The programmes are laid out for ${counted(USUAL_HOURS, 'hour')} a week, which is our assumption. With ${hours} they take longer, and the dates count with that.`,
      ]
    : [];
}

function aboutWay({ patterns }: Answers, { shared, back }: WayBack, today: Day): readonly string[] {
  const notes: string[] = [];
  if (patterns.length > MANY_GAPS)
    notes.push(
      `${patterns.length} gaps are more than a plan can close. Choose the two or three that explain most of the result; the rest often goes with them.`,
    );
  if (shared)
    notes.push(
      'The eighteen months and the shorter programmes share your hours. If they do not fit side by side, the eighteen months go first.',
    );
  if (back !== null && back.day - today > 3 * YEAR)
    notes.push(
      'That is years away. A shorter plan for one gap, or a level or a company that asks for what you have now, may be the better use of them.',
    );
  return notes;
}
