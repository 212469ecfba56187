/** What a report says of a story’s words, in lists: what to change first, faults, credits, numbers, what was set aside. */
import type { StoryReport } from '../story-lint/index.ts';
import { answersWon, PLACES } from './advice-words.ts';
import { drawn, type Drawn } from './drawn.ts';
import type { Remark, Saying } from './remarks.ts';
import { DIMENSION_NAMES, KIND_NAMES, points, REASON_NAMES, ROLE_NAMES, SEVERITY_NAMES } from './report-words.ts';
import { ruleTitle } from './rule-titles.ts';

/** What to say where there is nothing to change first. */
export function unchanged({ cap, rating }: StoryReport): string {
  if (cap !== null) return cap.because;
  return rating >= GOOD
    ? 'Nothing. Tell it aloud once more and leave it.'
    : 'No single question stands out. What each dimension lacks says where to look.';
}
/** An interviewer could vote for it as it stands. */
const GOOD = 4;

/** Null where there is nothing to change first. */
export function changeFirstDrawn({ changeFirst }: StoryReport): Drawn | null {
  if (changeFirst.length === 0) return null;
  const won = answersWon(changeFirst);
  return drawn(
    'div',
    { class: 'change-first not-content' },
    drawn(
      'ol',
      { class: 'advice' },
      changeFirst.map(({ rule, asks, answer, quote, line }) => {
        const bare = quote.trim() === '';
        return drawn(
          'li',
          {},
          drawn('p', { class: 'asks' }, asks),
          drawn(
            'p',
            { class: 'where' },
            bare ? `Line ${line}` : `Line ${line}, ${PLACES[answer]} `,
            !bare && drawn('q', {}, quote),
          ),
          drawn('p', { class: 'why' }, drawn('a', { href: `/rules/${rule}/` }, ruleTitle(rule))),
        );
      }),
    ),
    won !== null &&
      drawn(
        'p',
        { class: 'why tabular' },
        `${won.charAt(0).toUpperCase()}${won.slice(1)}; what is in it only you can say.`,
      ),
  );
}

export interface RemarkList {
  readonly kind: Remark['kind'];
  /** In front of every address inside the page. */
  readonly id: string;
  /** Numbers of the remarks whose words the page shows. */
  readonly placed: ReadonlySet<number>;
  /** What stands where there is none; null where something else stands there. */
  readonly none: string | null;
}

const GRAVITY = ['error', 'warning', 'suggestion', null];
const gravity = ({ says }: Remark): number => Math.min(...says.map(({ severity }) => GRAVITY.indexOf(severity)));
const stake = ({ says }: Remark): number => Math.max(...says.map(({ cost }) => cost));
/** Below this the sum rounds to nothing. */
const LEAST = 0.05;
const staked = (severity: keyof typeof SEVERITY_NAMES, cost: number, places: number): string => {
  const name = SEVERITY_NAMES[severity].toLowerCase();
  return cost < LEAST ? name : `${name}, −${points(cost)} points${places > 1 ? ` in ${places} places` : ''}`;
};

/** Remarks of one kind, the gravest first. */
export function remarksDrawn(all: readonly Remark[], { kind, id, placed, none }: RemarkList): readonly Drawn[] {
  const shown = all
    .filter((remark) => remark.kind === kind)
    .toSorted((a, b) => (kind === 'fault' ? gravity(a) - gravity(b) || stake(b) - stake(a) : 0) || a.number - b.number);
  const item = (remark: Remark): Drawn => {
    const { number, says, quotes } = remark;
    const isPlaced = placed.has(number);
    return drawn(
      'li',
      {},
      isPlaced
        ? drawn(
            'a',
            { class: 'number', href: `#${id}-m${number}`, 'aria-label': `Note ${number}: to its words` },
            number,
          )
        : drawn('span', { class: 'number' }, number),
      drawn(
        'div',
        {},
        kind === 'credit' ? drawn('p', { class: 'rule' }, earned(says)) : says.map(fault),
        isPlaced
          ? drawn('p', { class: 'quote' }, quotes.join(' … '))
          : drawn('p', { class: 'quote none' }, 'The story as a whole'),
      ),
    );
  };
  return [
    ...(shown.length === 0 && none !== null ? [drawn('p', {}, none)] : []),
    drawn('ol', { class: `remarks not-content ${kind}` }, shown.map(item)),
  ];
}

const earned = (says: readonly Saying[]): string =>
  [...new Set(says.flatMap(({ dimension }) => (dimension ? DIMENSION_NAMES[dimension] : [])))].join(', ');

/** One rule’s remark: its name, what it says, what is at stake. */
export function fault({ rule, title, message, severity, cost, places, again }: Saying): Drawn {
  return drawn(
    'p',
    {},
    drawn('a', { class: 'rule', href: `/rules/${rule}/` }, title),
    ' ',
    drawn('span', {}, message),
    ' ',
    severity && drawn('span', { class: 'stake tabular' }, staked(severity, again === null ? cost : 0, places)),
  );
}

/**
 * Every number, the part it plays, and whether the stated changes are right.
 * @param most so many of each are shown, and the rest is counted
 */
export function numbersDrawn({ measures: { metrics, claims } }: StoryReport, most = Infinity): readonly Drawn[] {
  const head = (name: string, end = false): Drawn => drawn('th', { scope: 'col', class: end && 'end' }, name);
  const table = drawn(
    'div',
    { class: 'found frame', tabindex: 0, role: 'region', 'aria-label': 'Numbers found in the story' },
    drawn(
      'table',
      {},
      drawn('thead', {}, drawn('tr', {}, head('As told'), head('Kind'), head('Plays the part of'), head('Line', true))),
      drawn(
        'tbody',
        {},
        metrics
          .slice(0, most)
          .map(({ quote, kind, role, line }) =>
            drawn(
              'tr',
              {},
              drawn('td', {}, quote),
              drawn('td', {}, KIND_NAMES[kind]),
              drawn('td', {}, ROLE_NAMES[role]),
              drawn('td', { class: 'end' }, line),
            ),
          ),
      ),
    ),
  );
  const rest = Math.max(0, metrics.length - most) + Math.max(0, claims.length - most);
  return [
    metrics.length === 0 ? drawn('p', {}, 'None. Whoever writes the vote has no figure to write down.') : table,
    ...(claims.length === 0
      ? []
      : [
          drawn('h3', {}, 'Does the arithmetic hold?'),
          drawn(
            'ul',
            { class: 'arithmetic' },
            claims
              .slice(0, most)
              .map(({ quote, consistent, correction, line }) =>
                drawn(
                  'li',
                  {},
                  drawn('q', {}, quote),
                  ` (line ${line}): `,
                  consistent
                    ? drawn('span', { class: 'holds' }, 'it holds.')
                    : drawn('span', { class: 'fails' }, `it does not. ${correction ?? ''}`),
                ),
              ),
          ),
        ]),
    ...(rest === 0 ? [] : [drawn('p', { class: 'tabular' }, `And ${rest} more.`)]),
  ];
}

/** How many words were judged, and what became of the others. */
export function coverageDrawn({ coverage, allowed }: StoryReport): readonly Drawn[] {
  const aside = coverage.excluded.filter(({ words }) => words > 0);
  const total = coverage.judged + aside.reduce((sum, { words }) => sum + words, 0);
  const without =
    aside.length === 0
      ? 'None were set aside.'
      : `Set aside: ${aside.map(({ reason, words }) => `${words} in ${REASON_NAMES[reason]}`).join(', ')}.`;
  return [
    drawn('p', {}, `${coverage.judged} of ${total} words were judged. ${without}`),
    ...(allowed.length === 0
      ? []
      : [
          drawn(
            'ul',
            {},
            allowed.map(({ rule, because, findings }) =>
              drawn('li', {}, `“${ruleTitle(rule)}” set aside by the author (${findings}): ${because}`),
            ),
          ),
        ]),
  ];
}
