import { ends, NOTICED } from '../../manuscript/interval-words.ts';
import type { DiffReport, Index, Kind, Revision, StoryDiff } from '../diff-compare.ts';
import { GATE_RULES, REFUSALS } from '../gate.ts';
import type { Decision } from '../gate.ts';
import { clean, count } from '../layout.ts';
import type { Loosening } from '../loosened.ts';
import { pathsIn } from '../problem.ts';

/** What every format of `story diff` says in the same words. */

const KINDS: readonly Kind[] = ['changed', 'renamed', 'added', 'deleted'];

/** `main (0dc3046) → HEAD (613a72a): 3 stories, 2 changed, 1 deleted`. */
export function headline({ base, head, loosened, stories, unjudged, uncompared }: DiffReport): string {
  const kinds = KINDS.flatMap((kind) => {
    const number = stories.filter((story) => story.kind === kind).length;
    return number === 0 ? [] : [`${number} ${kind}`];
  });
  const parts = [
    stories.length === 0 ? 'no story differs' : count(stories.length, 'story', 'stories'),
    ...kinds,
    ...(unjudged.length === 0 ? [] : [`${pathsIn(unjudged)} not judged`]),
    ...(uncompared.length === 0 ? [] : [`${pathsIn(uncompared)} compared as new`]),
    ...(loosened.length === 0 ? [] : [`${loosened.length} loosened`]),
  ];
  const told = unjudged.length > 0 && stories.length === 0 ? parts.slice(1) : parts;
  return `${revision(base)} → ${revision(head)}: ${told.join(', ')}`;
}

function revision({ name, commit }: Revision | Index): string {
  if (commit === null) return name;
  return commit.startsWith(name) ? commit.slice(0, 7) : `${clean(name)} (${commit.slice(0, 7)})`;
}

export type Outcome = 'passes' | 'fails' | 'not-judged';

/** What the gate says of all stories together, and by which of its rules. */
export function outcome({ stories, unjudged }: Pick<DiffReport, 'stories' | 'unjudged'>): {
  readonly outcome: Outcome;
  readonly because: string;
} {
  const refused = stories.filter(({ verdict }) => !verdict.passes);
  const rules = new Set(refused.flatMap(({ verdict }) => verdict.decisions.map(({ rule }) => rule)));
  const by = [...rules].map((rule) => `${REFUSALS[rule] ?? GATE_RULES[rule]} (${rule})`).join('; ');
  const no = `The gate says no to ${refused.length} of ${count(stories.length, 'story', 'stories')}: ${by}.`;
  if (unjudged.length > 0) {
    const what = `The gate cannot say: ${count(pathsIn(unjudged), 'story', 'stories')} could not be judged.`;
    return { outcome: 'not-judged', because: refused.length === 0 ? what : `${what} ${no}` };
  }
  if (refused.length > 0) return { outcome: 'fails', because: no };
  const yes = `${GATE_RULES['new-error']} (new-error), ${GATE_RULES['score-drop']} (score-drop)`;
  return { outcome: 'passes', because: `The gate says yes: ${yes}.` };
}

/** What stands above the list of what was loosened. */
export const LOOSENED = 'Loosened by this change; not followed before it stands at the base';

/** `target 40; 60 at the base`: names and figures only, and no word of anybody's. */
export function loosening(one: Loosening): string {
  switch (one.setting) {
    case 'allow':
      return `allows ${one.rule}; the base does not`;
    case 'severity':
      return `${one.rule} is a ${one.after}; ${one.before} at the base`;
    case 'level':
    case 'tolerance':
      return `${one.setting} ${one.after}; ${one.before} at the base`;
    case 'target':
    case 'min':
      return `${one.after === null ? `no ${one.setting}` : `${one.setting} ${one.after}`}; ${one.before} at the base`;
    case 'visibility':
      return 'public; private at the base, so the site would begin to show it';
    case 'role':
      return 'another role than at the base';
    case 'paths':
      return `no story is looked for in ${one.left === '.' ? 'the rest of the repository' : one.left} any more`;
    case 'moved':
      return `moved to ${one.to}, where no story is looked for`;
  }
}

/** `52 → 47 (−5)`, or the one score there is. */
export function scores({ before, after, change }: StoryDiff): string {
  if (before === null) return after === null ? '–' : `– → ${after.score}`;
  return after === null ? `${before.score} → –` : `${before.score} → ${after.score} (${signed(change ?? 0)})`;
}

/** `64 (50–90), solid`: how sure the score is that it has now. Null where it is gone. */
export const standing = ({ after }: StoryDiff): string | null =>
  after === null ? null : `${after.score} (${ends(after.interval)}), ${after.band}`;

/** Stands once below scores that moved: an interval is no measure of a change, which both tellings' readings share. */
export const NO_MEASURE = `A range behind a score is where language models rated eight in ten such stories, or more. It is no measure of a change. Of stories told again, those that rose by ${NOTICED} points or more were mostly rated a step better, those that rose by less mostly not.`;

/** With a minus that is as wide as the plus. */
export const signed = (number: number): string =>
  number === 0 ? '±0' : number > 0 ? `+${number}` : `−${Math.abs(number)}`;

/** `the score fell by 5 points, from 52 to 47; the tolerance is 3 (score-drop)`. */
export const reason = ({ rule, because }: Decision): string => `${because} (${rule})`;

/** Dimensions that moved, those that lost most first: `evidence −4.2`. */
export function movements({ dimensions }: StoryDiff): string[] {
  return dimensions
    .filter(({ change }) => change !== null && change !== 0)
    .sort((a, b) => (a.change ?? 0) - (b.change ?? 0))
    .map(
      ({ dimension, before, after, change }) =>
        `${dimension.replace('-', ' ')} ${before ?? '–'} → ${after ?? '–'} (${signed(change ?? 0)})`,
    );
}

/** A level that changed in front matter moves the bar, and with it the score. */
export function barMoved({ before, after }: StoryDiff): string | null {
  if (before === null || after === null || before.level === after.level) return null;
  return `The level went from ${before.level} to ${after.level}: each score is by its own bar.`;
}

/** `+ dive-deep`, `− frugality`. */
export const principles = ({ principles: { gained, lost } }: StoryDiff): string[] => [
  ...gained.map((slug) => `+ ${slug}`),
  ...lost.map((slug) => `− ${slug}`),
];
