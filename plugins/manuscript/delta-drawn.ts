/** What changed from one telling to the next, in points, and which rules made it. */
import { costs, DIMENSIONS, type StoryReport } from '../story-lint/index.ts';
import { drawn, type Drawn } from './drawn.ts';
import { DIMENSION_NAMES, points } from './report-words.ts';
import { ruleTitle } from './rule-titles.ts';

export interface Tellings {
  readonly before: StoryReport;
  readonly after: StoryReport;
  /** What they are called at the head of their columns. */
  readonly names: readonly [before: string, after: string];
}

/** `+3.1`, `−0.4`, `0`. */
const signed = (value: number): string =>
  value < -0.05 ? `−${points(-value)}` : value > 0.05 ? `+${points(value)}` : '0';

/** Dimension by dimension, the greatest gain first. */
export function deltaDrawn({ before, after, names: [earlier, later] }: Tellings): readonly Drawn[] {
  const head = (name: string | Drawn, className?: string): Drawn =>
    drawn('th', { scope: 'col', class: className }, name);
  return [
    drawn('h3', {}, `What made the difference: ${before.score} to ${after.score}`),
    drawn(
      'div',
      { class: 'delta frame not-content', tabindex: 0, role: 'region', 'aria-label': 'Change in points by dimension' },
      drawn(
        'table',
        {},
        drawn(
          'thead',
          {},
          drawn(
            'tr',
            {},
            head('Dimension'),
            head(drawn('span', { class: 'sr-only' }, 'Drawn'), 'bar'),
            head(earlier, 'end'),
            head(later, 'end'),
            head('Change', 'end'),
            head('What made it'),
          ),
        ),
        drawn('tbody', {}, rows(before, after).map(row)),
      ),
    ),
  ];
}

interface Row {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly weight: number;
  readonly made: readonly string[];
}

function rows(before: StoryReport, after: StoryReport): readonly Row[] {
  const lost = costs(before);
  const now = new Map(
    DIMENSIONS.flatMap((name) => after.dimensions[name].rules.map(({ id, score }) => [id, score ?? 1])),
  );
  return DIMENSIONS.map((dimension) => {
    const from = before.dimensions[dimension].points;
    const { points: to, weight } = after.dimensions[dimension];
    const made = before.dimensions[dimension].rules
      .map(({ id, score }) => {
        const told = score ?? 1;
        const regained = told < 1 ? ((now.get(id) ?? 1) - told) / (1 - told) : 0;
        return { id, gain: (lost.get(id) ?? 0) * regained };
      })
      .filter(({ gain }) => gain >= 0.5)
      .toSorted((a, b) => b.gain - a.gain)
      .slice(0, 3)
      .map(({ id }) => id);
    return { name: DIMENSION_NAMES[dimension], from, to, change: to - from, weight, made };
  }).toSorted((a, b) => b.change - a.change);
}

function row({ name, from, to, change, weight, made }: Row): Drawn {
  const share = (value: number): string => ((value / weight) * 100).toFixed(1);
  const path = (d: string, className: string): Drawn => drawn('path', { d, class: className });
  return drawn(
    'tr',
    {},
    drawn('th', { scope: 'row' }, name),
    drawn(
      'td',
      { class: 'bar' },
      drawn(
        'svg',
        { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        path('M0 5h100', 'track'),
        path(`M0 5h${share(Math.min(from, to))}`, 'kept'),
        path(`M${share(Math.min(from, to))} 5H${share(Math.max(from, to))}`, change < 0 ? 'lost' : 'gained'),
      ),
    ),
    drawn('td', { class: 'end' }, points(from)),
    drawn('td', { class: 'end' }, points(to)),
    drawn('td', { class: change > 0.05 ? 'end up' : change < -0.05 ? 'end down' : 'end' }, signed(change)),
    drawn(
      'td',
      { class: 'made' },
      made.map((id) => [drawn('a', { href: `/rules/${id}/` }, ruleTitle(id)), ' ']),
    ),
  );
}
