/** The score of a story as it is shown: dial, band, scale, dimensions, principles. */
import { DIMENSIONS, type Band, type StoryReport } from '../story-lint/index.ts';
import { PRINCIPLE_NAMES } from '../principle-names.ts';
import { drawn, type Drawn } from './drawn.ts';
import { bandInWords, bandsBeside, ends, sureness } from './interval-words.ts';
import { BAND_MEANS, BAND_NAMES, DIMENSION_ASKS, DIMENSION_NAMES, points } from './report-words.ts';

/** `2 min 41 s`, `55 s`. */
export function spoken({ spokenSeconds }: StoryReport['measures']): string {
  const minutes = Math.floor(spokenSeconds / 60);
  return `${minutes === 0 ? '' : `${minutes} min `}${spokenSeconds % 60} s`;
}

/** Three quarters of a circle, open below. */
const ROUND = 2 * Math.PI * 42;
const ARC = ROUND * 0.75;
const OUTSIDE = 2 * Math.PI * 48;
const outside = (share: number): string => ((OUTSIDE * 0.75 * share) / 100).toFixed(1);

/** The score as an arc; outside it, thinner, where such stories were rated. */
export function dial(report: StoryReport, size = 104): Drawn {
  const { score, band, interval } = report;
  const says = `Score ${score} of 100 (${ends(interval)}), ${bandInWords(report).toLowerCase()}`;
  const circle = (r: number, name: string, dashes: string, offset?: string): Drawn =>
    drawn('circle', { cx: 50, cy: 50, r, class: name, 'stroke-dasharray': dashes, 'stroke-dashoffset': offset });
  return drawn(
    'svg',
    { width: size, height: size, viewBox: '0 0 100 100', role: 'img', 'aria-label': says, class: `dial ${band}` },
    drawn(
      'g',
      { fill: 'none', transform: 'rotate(135 50 50)' },
      circle(42, 'track', `${ARC.toFixed(1)} ${ROUND.toFixed(1)}`),
      circle(42, 'arc', `${((ARC * score) / 100).toFixed(1)} ${ROUND.toFixed(1)}`),
      circle(
        48,
        'interval',
        `${outside(interval.high - interval.low)} ${OUTSIDE.toFixed(1)}`,
        `-${outside(interval.low)}`,
      ),
    ),
    drawn('text', { x: 50, y: 61, 'text-anchor': 'middle', class: 'figure' }, score),
    drawn('text', { x: 50, y: 82, 'text-anchor': 'middle', class: 'of' }, 'of 100'),
  );
}

/** All that stands under “The score”. */
export const scoreDrawn = (report: StoryReport): Drawn =>
  drawn(
    'div',
    { class: 'report not-content' },
    drawn('div', { class: 'verdict' }, dial(report), verdict(report), scale(report)),
    dimensions(report),
    principles(report),
  );

function verdict(report: StoryReport): Drawn {
  const { measures, level, band, cap } = report;
  const share = measures.iShare === null ? '' : ` (${Math.round(measures.iShare * 100)}%)`;
  const fact = (name: string, value: string | number): Drawn =>
    drawn('div', {}, drawn('dt', {}, name), drawn('dd', {}, value));
  return drawn(
    'div',
    {},
    drawn('p', { class: 'band' }, bandInWords(report), ' ', drawn('span', { class: 'level' }, `at ${level}`)),
    drawn('p', { class: 'means' }, BAND_MEANS[band]),
    cap && drawn('p', { class: 'means' }, `Held at ${cap.at}: ${cap.because}`),
    drawn(
      'dl',
      { class: 'facts tabular' },
      fact('Words', measures.words),
      fact('Spoken', spoken(measures)),
      fact('Your actions to the group’s', `${measures.iActions} to ${measures.weActions}${share}`),
    ),
  );
}

const EDGES = [0, 20, 40, 60, 80, 100];
/** Closer than this the figures at both ends would run into one another. */
const APART = 9;
const anchor = (value: number): string => (value < 4 ? 'start' : value > 96 ? 'end' : 'middle');

/** The scale from 0 to 100 with its bands: the score on it, and where such stories were rated. */
function scale(report: StoryReport): Drawn {
  const { score, band, interval } = report;
  const { low, high } = interval;
  const near = new Set<Band>(bandsBeside(report));
  const says = sureness(report);
  const line = (name: string, from: string, to: string, y1: number, y2: number): Drawn =>
    drawn('line', { class: name, x1: from, x2: to, y1, y2 });
  return drawn(
    'figure',
    { class: `scale ${band}` },
    drawn(
      'svg',
      {
        width: '100%',
        height: 40,
        role: 'img',
        'aria-label': `On a scale of 100: ${score}, with ratings from ${low} to ${high}`,
      },
      line('track', '0', '100%', 14, 14),
      EDGES.map((edge) => line('edge', `${edge}%`, `${edge}%`, 3, 25)),
      line('interval', `${low}%`, `${high}%`, 14, 14),
      line('end', `${low}%`, `${low}%`, 8, 20),
      line('end', `${high}%`, `${high}%`, 8, 20),
      drawn('circle', { cx: `${score}%`, cy: 14, r: 6 }),
      high - low >= APART &&
        [low, high].map((value) => drawn('text', { x: `${value}%`, y: 38, 'text-anchor': anchor(value) }, value)),
    ),
    drawn(
      'ol',
      {},
      (Object.keys(BAND_NAMES) as Band[]).map((one) =>
        drawn('li', { class: one === band ? 'own' : near.has(one) ? 'near' : null }, BAND_NAMES[one]),
      ),
    ),
    says !== null && drawn('figcaption', {}, says, ' ', drawn('a', { href: '/score/#sure' }, 'How sure a score is')),
  );
}

function dimensions(report: StoryReport): Drawn {
  const head = (name: string): Drawn => drawn('th', { scope: 'col' }, name);
  return drawn(
    'div',
    { class: 'frame', tabindex: 0, role: 'region', 'aria-label': 'Points by dimension' },
    drawn(
      'table',
      {},
      drawn('caption', { class: 'sr-only' }, `Points by dimension, ${report.score} of 100 in all`),
      drawn('thead', { class: 'sr-only' }, drawn('tr', {}, head('Dimension'), head('Share earned'), head('Points'))),
      drawn(
        'tbody',
        {},
        DIMENSIONS.map((dimension) => {
          const { score, weight, points: earned } = report.dimensions[dimension];
          const bar = {
            viewBox: '0 0 100 6',
            preserveAspectRatio: 'none',
            role: 'img',
            'aria-label': `${Math.round(score * 100)} per cent`,
          };
          return drawn(
            'tr',
            {},
            drawn('th', { scope: 'row', title: DIMENSION_ASKS[dimension] }, DIMENSION_NAMES[dimension]),
            drawn(
              'td',
              { class: 'bar' },
              drawn(
                'svg',
                bar,
                drawn('path', { d: 'M0 3h100', class: 'track' }),
                drawn('path', { d: `M0 3h${(score * 100).toFixed(1)}`, class: 'earned' }),
              ),
            ),
            drawn(
              'td',
              { class: 'tabular' },
              `${points(earned)} `,
              drawn('span', { class: 'of' }, `of ${points(weight)}`),
            ),
          );
        }),
      ),
    ),
  );
}

const nameOf = (slug: string): string => Object.entries(PRINCIPLE_NAMES).find(([id]) => id === slug)?.[1] ?? slug;

function principles({ principles: tags, claimed }: StoryReport): Drawn {
  const tagged = tags.filter((tag) => tag.tagged);
  const unsupported = claimed.filter(({ supported }) => !supported);
  return drawn(
    'div',
    { class: 'tags' },
    drawn('h3', {}, 'Principles it shows'),
    tagged.length === 0 && drawn('p', {}, 'None with enough evidence in what was done.'),
    drawn(
      'ul',
      {},
      tagged.map(({ slug, confidence, evidence }) => {
        const weight = `--weight:${(1 + confidence * 4).toFixed(1)}px`;
        return drawn(
          'li',
          {},
          drawn(
            'details',
            {},
            drawn(
              'summary',
              {},
              drawn('span', { class: 'name', style: weight }, PRINCIPLE_NAMES[slug]),
              drawn('span', { class: 'tabular confidence' }, `${Math.round(confidence * 100)}%`),
            ),
            drawn(
              'ul',
              { class: 'evidence' },
              evidence.map(({ quote, line }) =>
                drawn('li', {}, drawn('q', {}, quote), ' ', drawn('span', { class: 'line' }, `line ${line}`)),
              ),
              drawn(
                'li',
                {},
                drawn(
                  'a',
                  { href: `/principles/${slug}/` },
                  `What an interviewer listens for in ${PRINCIPLE_NAMES[slug]}`,
                ),
              ),
            ),
          ),
        );
      }),
    ),
    unsupported.length > 0 &&
      drawn(
        'p',
        { class: 'unsupported' },
        `Claimed, but not supported by the text: ${unsupported.map(({ slug }) => nameOf(slug)).join('; ')}.`,
      ),
  );
}
