import { PRINCIPLES } from '../story-lint/types.ts';
import type { Level } from '../story-lint/types.ts';
import { bestFirst, bestOfEvents } from './matrix.ts';
import { SOLID, WANTED } from './policy.ts';
import type { PrincipleCoverage, StoryRow } from './types.ts';
import { capital, inWords, told } from './debrief-words.ts';

/** Every principle: which stories show it, how many are wanted, and what to do where too few do. */
export function coverageOf(rows: readonly StoryRow[], level: Level): PrincipleCoverage[] {
  return PRINCIPLES.map((slug) => {
    const shown = bestOfEvents(rows, slug);
    const toldAgain = bestFirst(rows, slug).filter((row) => !shown.includes(row));
    const creditable = shown.filter(({ standing }) => standing === 'creditable');
    const needsWork = shown.filter(({ standing }) => standing === 'needs-work');
    const tooWeak = shown.filter(({ standing }) => standing === 'does-not-count');
    const claimedOnly = rows.filter((row) => row.claimedOnly.includes(slug));
    const wanted = WANTED[level];
    const missing = Math.max(0, wanted - creditable.length);
    const parts = { creditable, needsWork, tooWeak, claimedOnly };
    return {
      slug,
      wanted,
      missing,
      creditable: numbers(creditable),
      needsWork: numbers(needsWork),
      tooWeak: numbers(tooWeak),
      toldAgain: numbers(toldAgain),
      claimedOnly: numbers(claimedOnly),
      advice: missing === 0 ? null : adviceOn(missing, parts),
    };
  });
}

const numbers = (rows: readonly StoryRow[]): number[] => rows.map(({ number }) => number);

type Parts = Readonly<Record<'creditable' | 'needsWork' | 'tooWeak' | 'claimedOnly', readonly StoryRow[]>>;

/** For every gap alike. */
export const WHERE_TO_LOOK =
  'Events hide in calendars, reviews and old plans; each principle’s page says what an interviewer listens for.';

/** What there is, then the nearest thing to do: mend before retelling, retell before writing anew. */
function adviceOn(missing: number, parts: Parts): string {
  return [have(parts.creditable), act(missing, parts), claims(parts.claimedOnly)].filter(Boolean).join(' ');
}

function have(creditable: readonly StoryRow[]): string {
  const [first] = creditable;
  if (first === undefined) return 'No story counts.';
  return creditable.length === 1
    ? `Only ${told(first)} counts. Asked for another time, you would have to tell it again.`
    : `${capital(inWords(creditable.length))} stories count.`;
}

function act(missing: number, { creditable, needsWork, tooWeak }: Parts): string {
  const [mendable] = needsWork;
  if (mendable !== undefined)
    return `Mend ${told(mendable)} first: it scores ${mendable.score} and counts from ${SOLID}.`;
  const [weak] = tooWeak;
  if (weak !== undefined)
    return `${told(weak)} points that way but scores ${weak.score}: tell it again with what you decided, what you did and what came of it.`;
  const events = missing === 1 ? 'one event' : `${inWords(missing)} events`;
  return creditable.length === 0 ? `Find ${events} for it.` : `Find ${events} more.`;
}

function claims(rows: readonly StoryRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const more = rows.length === 1 ? '' : ` and ${inWords(rows.length - 1)} more`;
  return `${told(first)}${more} ${rows.length === 1 ? 'claims' : 'claim'} it in front matter; nothing told there shows it.`;
}
