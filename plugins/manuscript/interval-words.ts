import type { Band, StoryReport } from '../story-lint/index.ts';
import { BAND_NAMES } from './report-words.ts';

/** How sure a score is, in words: one place, so that page, shell and comment say the same. */
type Sure = Pick<StoryReport, 'score' | 'interval' | 'band' | 'cap'>;

const BANDS = Object.keys(BAND_NAMES) as readonly Band[];
const WIDTH = 20;
const middle = (step: number): number => WIDTH * step + WIDTH / 2;
/** Texts that may well be no story are held below this. */
const DOUBTFUL = 2 * WIDTH;
const isDoubtful = ({ cap }: Sure): boolean => cap !== null && cap.at < DOUBTFUL;
const named = (band: Band): string => BAND_NAMES[band].toLowerCase();

/**
 * From this rise on, four in five of the stories that were told again were rated a step better, of smaller ones one in three:
 * tests/calibration/rewrites.jsonl, by plugins/training/fit-interval.ts.
 */
export const NOTICED = 12;

/** `50–90`. */
export const ends = ({ low, high }: StoryReport['interval']): string => `${low}–${high}`;

/** Bands beside the score’s own whose middle lies in the interval: where such stories were rated as well. */
export function bandsBeside({ interval: { low, high }, band }: Sure): Band[] {
  return BANDS.filter((one, step) => one !== band && low <= middle(step) && middle(step) <= high);
}

/** `perhaps developing or bar-raising`; of what is held, how far it could be from it. Null where no other band is near. */
export function perhaps(sure: Sure): string | null {
  const beside = bandsBeside(sure);
  const last = beside.at(-1);
  if (last === undefined) return null;
  const above = BANDS.indexOf(last) > BANDS.indexOf(sure.band);
  if (isDoubtful(sure) && above) return `perhaps as much as ${named(last)}`;
  return `perhaps ${beside.map(named).join(' or ')}`;
}

/** `Solid, perhaps developing or bar-raising`. */
export function bandInWords(sure: Sure): string {
  const beside = perhaps(sure);
  return beside === null ? BAND_NAMES[sure.band] : `${BAND_NAMES[sure.band]}, ${beside}`;
}

/** What the interval means, in a sentence. Null where nothing is in doubt. */
export function sureness(sure: Sure): string | null {
  const { low, high } = sure.interval;
  if (!isDoubtful(sure))
    return `Of ten such stories, eight or more were rated from ${low} to ${high}, by language models.`;
  if (high <= (sure.cap?.at ?? 0)) return null;
  return `Whether it is a story is in doubt. As none it would be in the lowest band; without the doubt it could be up to ${high}.`;
}

/** Both, as sentences; empty where there is nothing to say. */
export function howSure(sure: Sure): string {
  const beside = perhaps(sure);
  const said = beside === null ? [] : [`${beside.charAt(0).toUpperCase()}${beside.slice(1)}.`];
  return [...said, sureness(sure) ?? ''].join(' ').trim();
}
