import { PRINCIPLES } from '../story-lint/types.ts';
import { simulate } from './debrief.ts';
import type { Simulated } from './debrief.ts';
import type { Tellable } from './matrix.ts';
import { BAR_RAISING, SOLID } from './policy.ts';
import { OUTCOMES, VOTES } from './types.ts';
import type { Answer, NextStep } from './types.ts';
import { listed, nameOf, told } from './debrief-words.ts';

interface Trial {
  readonly kind: NextStep['kind'];
  readonly row: Tellable;
  /** Points that have to be won, 0..100. */
  readonly effort: number;
  readonly after: Simulated;
}

/**
 * Tries every single change: each story mended to the next mark that matters, one new story for each principle.
 * @returns the one that helps most: the outcome first, then votes to hire, votes, principles met. Of equals mending
 * comes before writing, and fewer points before more. Null where nothing would move.
 */
export function nextStep(rows: readonly Tellable[], now: Simulated): NextStep | null {
  const trials = [...mended(rows), ...written(rows, now)];
  const [best] = trials.toSorted(
    (a, b) =>
      compare(standing(b.after), standing(a.after)) ||
      Number(a.kind === 'write') - Number(b.kind === 'write') ||
      a.effort - b.effort,
  );
  if (best === undefined || compare(standing(best.after), standing(now)) <= 0) return null;
  return describe(best, now);
}

function mended(rows: readonly Tellable[]): Trial[] {
  return rows
    .filter(({ score, shows }) => score < BAR_RAISING && shows.length > 0)
    .map((row) => {
      const to = row.score < SOLID ? SOLID : BAR_RAISING;
      const better = raised(row, to);
      const after = simulate(rows.map((each) => (each === row ? better : each)));
      return { kind: 'mend', row: better, effort: to - row.score, after };
    });
}

/** Only where there is nothing yet to tell: elsewhere a second story cannot change a vote. */
function written(rows: readonly Tellable[], now: Simulated): Trial[] {
  const lacking = answersOf(now).filter(({ grade }) => grade === 'nothing' || grade === 'open');
  return PRINCIPLES.filter((slug) => lacking.some(({ principle }) => principle === slug)).map((principle) => {
    const row = raised(
      {
        number: rows.length + 1,
        event: rows.length + 1,
        title: '',
        score: 0,
        band: 'solid',
        standing: 'creditable',
        shows: [{ principle, confidence: 1, evidence: null }],
      },
      SOLID,
    );
    return { kind: 'write', row, effort: SOLID, after: simulate([...rows, row]) };
  });
}

const raised = (row: Tellable, to: typeof SOLID | typeof BAR_RAISING): Tellable => ({
  ...row,
  score: to,
  band: to < BAR_RAISING ? 'solid' : 'bar-raising',
  standing: 'creditable',
});

const answersOf = ({ interviewers }: Simulated): Answer[] => interviewers.flatMap(({ answers }) => answers);

/** How well a debrief went, to be compared place by place. */
function standing(simulated: Simulated): number[] {
  const votes = simulated.interviewers.map(({ vote }) => VOTES.indexOf(vote));
  const grades = answersOf(simulated).map(({ grade }) => grade);
  const many = (...wanted: Answer['grade'][]): number => grades.filter((grade) => wanted.includes(grade)).length;
  return [
    OUTCOMES.indexOf(simulated.outcome),
    votes.filter((vote) => vote >= VOTES.indexOf('hire')).length,
    votes.reduce((sum, vote) => sum + vote, 0),
    many('raises', 'meets'),
    many('raises'),
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function describe({ kind, row, after }: Trial, now: Simulated): NextStep {
  const principle = answersOf(after).find(({ story }) => story === row.number)?.principle ?? null;
  const votes = after.interviewers.flatMap(({ number, vote }, index) => {
    const from = now.interviewers[index]?.vote ?? vote;
    return from === vote ? [] : [{ interviewer: number, from, to: vote }];
  });
  const what =
    kind === 'mend'
      ? `Mend ${told(row)} until it scores ${row.score}.`
      : `Write a story for ${principle === null ? 'a principle without one' : nameOf(principle)} that scores ${row.score} or more.`;
  const turns = votes.map(({ interviewer, from, to }) => `interviewer ${interviewer} from ${from} to ${to}`);
  const effect =
    turns.length === 0
      ? 'It turns no vote by itself, but fills a place that stood empty or weak.'
      : `It would turn ${listed(turns)}.`;
  const end = after.outcome === now.outcome ? '' : ` The outcome would go from ${now.outcome} to ${after.outcome}.`;
  return {
    kind,
    story: kind === 'mend' ? row.number : null,
    principle,
    to: row.score,
    outcome: after.outcome,
    votes,
    advice: `${what} ${effect}${end}`,
  };
}
