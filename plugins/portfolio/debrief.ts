import type { PrincipleSlug } from '../story-lint/types.ts';
import { bestOfEvents } from './matrix.ts';
import type { Tellable } from './matrix.ts';
import { ARGUABLE, BAR_RAISER, CARRIES, deal, GRADES, INTERVIEWERS, voteOn } from './policy.ts';
import { telling } from './telling.ts';
import type { Answer, Debrief, Interviewer, Outcome } from './types.ts';
import { capital, inWords, listed, nameOf, told } from './debrief-words.ts';

export type Simulated = Omit<Debrief, 'next'>;

/** One debrief over these stories. Pure arithmetic: no chance, so the same stories end the same way. */
export function simulate(rows: readonly Tellable[]): Simulated {
  const stories = telling(rows);
  const used = new Set([...stories.values()].map(({ event }) => event));
  const interviewers = Array.from({ length: INTERVIEWERS }, (_, index): Interviewer => {
    const answers = deal(index + 1).map((principle) => answer(principle, stories, rows));
    const vote = voteOn(answers.map(({ grade }) => grade));
    return { number: index + 1, barRaiser: index + 1 === BAR_RAISER, answers, vote, because: whyVote(answers) };
  });
  const inReserve = rows
    .filter((row) => row.standing === 'creditable' && row.number === row.event && !used.has(row.event))
    .map(({ number }) => number);
  return { interviewers, ...conclude(interviewers), inReserve };
}

function answer(
  principle: PrincipleSlug,
  stories: ReadonlyMap<PrincipleSlug, Tellable>,
  rows: readonly Tellable[],
): Answer {
  const row = stories.get(principle);
  if (row === undefined) return { principle, story: null, grade: 'nothing', because: whyNothing(principle, rows) };
  const grade = GRADES[row.band];
  const because = {
    raises: `${told(row)} scores ${row.score}, above the bar.`,
    meets: `${told(row)} scores ${row.score}: it can be credited.`,
    open: `${told(row)} scores ${row.score}: a real story with a hole, which a follow-up has to fill.`,
    nothing: '',
  }[grade];
  return { principle, story: row.number, grade, because };
}

function whyNothing(principle: PrincipleSlug, rows: readonly Tellable[]): string {
  const [best, ...others] = bestOfEvents(rows, principle);
  if (best === undefined) return 'No story shows it, so there is nothing to write.';
  if (best.standing === 'does-not-count' && others.every(({ standing }) => standing === 'does-not-count'))
    return `${told(best)} points that way, but too little of it can be credited to you.`;
  return others.length === 0
    ? `${told(best)} shows it and is told for another principle.`
    : 'Every story that shows it is told for another principle.';
}

function whyVote(answers: readonly Answer[]): string {
  const principles = (...grades: Answer['grade'][]): Answer[] => answers.filter(({ grade }) => grades.includes(grade));
  const names = (some: readonly Answer[]): string => listed(some.map(({ principle }) => nameOf(principle)));
  const met = principles('raises', 'meets');
  const raises = principles('raises');
  const open = principles('open');
  const nothing = principles('nothing');
  const every = ['', '', 'both '][raises.length] ?? 'all ';
  const some = raises.length < met.length ? `${inWords(raises.length)} ` : every;
  const above = raises.length === 0 ? '' : `, ${some}above the bar`;
  return [
    `${met.length === answers.length ? `All ${inWords(met.length)}` : portion(met.length, answers.length)} principles met${above}.`,
    open.length === 0 ? '' : `Still a question: ${names(open)}.`,
    nothing.length === 0 ? '' : `No evidence: ${names(nothing)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const portion = (some: number, all: number): string =>
  `${some === 0 ? 'None' : capital(inWords(some))} of ${inWords(all)}`;

const isForHire = ({ vote }: Interviewer): boolean => vote === 'hire' || vote === 'strong hire';

function conclude(interviewers: readonly Interviewer[]): { outcome: Outcome; because: string } {
  const votes = interviewers.filter(isForHire).length;
  const barRaiser = interviewers.filter((each) => each.barRaiser).every(isForHire);
  const flat = interviewers.filter(({ vote }) => vote === 'strong no hire').map(({ number }) => number);
  const said = `${votes === INTERVIEWERS ? `All ${inWords(votes)}` : portion(votes, INTERVIEWERS)} would vote to hire`;
  if (votes < ARGUABLE) return { outcome: 'no hire', because: `${said}, which leaves little to argue about.` };
  const against = [
    barRaiser ? '' : 'the Bar Raiser would not, and can block a hire',
    flat.length === 0 ? '' : `${interviewerList(flat)} would have nothing to write down at all`,
  ].filter(Boolean);
  if (votes >= CARRIES && against.length === 0)
    return { outcome: 'hire', because: `${said}, the Bar Raiser among them, and nobody is left without evidence.` };
  const doubt = against.length === 0 ? 'which is not enough to settle it' : `but ${against.join(', and ')}`;
  return {
    outcome: 'argued',
    because: `${said}, ${doubt}. It would be argued, and the argument is not yours to make.`,
  };
}

const interviewerList = (numbers: readonly number[]): string =>
  `${numbers.length === 1 ? 'interviewer' : 'interviewers'} ${listed(numbers.map(String))}`;
