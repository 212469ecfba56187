import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import { bestOfEvents } from './matrix.ts';
import { MOST_LEANED_ON } from './policy.ts';
import type { OverUsed, StoryRow } from './types.ts';
import { inWords, listed, nameOf, told } from './debrief-words.ts';

/** Events with a creditable telling that too many principles lean on, the most leaned-on first. */
export function overUsed(rows: readonly StoryRow[]): OverUsed[] {
  const leans = PRINCIPLES.flatMap((principle) => {
    const [best, ...others] = bestOfEvents(rows, principle).filter(({ standing }) => standing === 'creditable');
    return best === undefined ? [] : [{ principle, best, only: others.length === 0 }];
  });
  return rows
    .filter(({ number, event }) => number === event)
    .map((row) => {
      const own = leans.filter(({ best }) => best.event === row.event);
      const bestFor = own.map(({ principle }) => principle);
      const onlyFor = own.filter(({ only }) => only).map(({ principle }) => principle);
      return {
        story: row.number,
        bestFor,
        onlyFor,
        advice: adviceOn(row, [...new Set(own.map(({ best }) => best))], bestFor, onlyFor),
      };
    })
    .filter(({ bestFor }) => bestFor.length > MOST_LEANED_ON)
    .toSorted((a, b) => b.bestFor.length - a.bestFor.length || a.story - b.story);
}

function adviceOn(
  row: StoryRow,
  tellings: readonly StoryRow[],
  bestFor: readonly PrincipleSlug[],
  onlyFor: readonly PrincipleSlug[],
): string {
  const only =
    onlyFor.length === 0
      ? ''
      : onlyFor.length === bestFor.length
        ? ', and the only one for each of them'
        : `, and the only one for ${listed(onlyFor.map(nameOf))}`;
  const others = inWords(bestFor.length - 1);
  const left = onlyFor.length === 0 ? 'weaker stories' : 'a weaker story or none';
  const leaned =
    tellings.length === 1 ? `${told(tellings[0] ?? row)} is` : `${listed(tellings.map(told))}, one event, are`;
  return `${leaned} your best story for ${listed(bestFor.map(nameOf))}${only}. Told to five people it is still one event when they meet, so it serves one of them; the other ${others} fall back on ${left}. Find other events for those.`;
}
