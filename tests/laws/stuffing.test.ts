import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';

/**
 * What is put into a story to please, and what is taken out of it, wins nothing. Where a law does not hold for every text yet,
 * the share of texts it may fail in stands beside it: lower it when you can, never raise it.
 */

/** Points that may be won. */
const NOTHING_WON = 1;
const stories = ['rated', 'pairs', 'lp-ordinary', 'lp-managers', 'lp-short'].flatMap((name) =>
  rows(name)
    .filter((_, i) => i % 3 === 0)
    .map((row) => row.text),
);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/u);
/** A quarter of the text’s length, in whole sentences. */
function quarterOf(text: string, passage: string): string {
  const out: string[] = [];
  for (const sentence of sentencesOf(passage)) {
    if (out.join(' ').length >= text.length / 4) break;
    out.push(sentence);
  }
  return out.join(' ');
}
/** Behind a sentence, or in front of all; lines stay lines, and a point of a list stays one. */
function inside(text: string, words: string, i: number): string {
  const ends = [0, ...[...text.matchAll(/(?<=[.!?])(?=\s)/gu)].map(({ index }) => index)];
  const at = ends[(i * 7) % ends.length] ?? 0;
  if (at === 0) return `${words}${LISTED.test(text) ? '\n\n' : ' '}${text}`;
  return `${text.slice(0, at)} ${words}${text.slice(at)}`;
}
const LISTED = /^(?:[-*•#]|\d+[.)])/u;
/** Speakers and headings say whose words follow: these have an order of their own. */
const LABELLED = /^(?:#|\*\*|[A-Z][a-z]*:|[A-Z]:|- |• )/mu;
/** The same order each time. */
function shuffled(text: string, seed: number): string {
  if (LABELLED.test(text)) return text;
  const sentences = sentencesOf(text);
  let x = seed;
  for (let i = sentences.length - 1; i > 0; i--) {
    x = (x * 1103515245 + 12345) % 2147483648;
    const j = x % (i + 1);
    [sentences[i], sentences[j]] = [sentences[j] ?? '', sentences[i] ?? ''];
  }
  return sentences.join(' ');
}

const WEATHER =
  'The weather in the valley is mild in spring and most of the trees flower early. Visitors like the old bridge and the small market by the river, which opens at nine. There is a bakery with good bread. In autumn the hills turn red and the lake is quiet. Fishermen come for the trout. Boats are hired out by the hour at the pier.';
const TECHNICAL =
  'Kubernetes is an open source container orchestration platform. It groups containers that make up an application into logical units for easy management and discovery. Pods are the smallest deployable units. A service exposes an application running on a set of pods.';
const LATIN =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.';

type Edit = (text: string, i: number) => string;
const LAWS: readonly (readonly [string, number, Edit])[] = [
  [
    'principle names at the end',
    0,
    (t) => `${t}\n\nThis shows Customer Obsession, Ownership, Dive Deep and Earn Trust.`,
  ],
  ['principle names in front', 0.02, (t) => `Customer Obsession. Ownership. Bias for Action. Think Big.\n\n${t}`],
  ['principle names inside', 0.01, (t, i) => inside(t, 'That is Dive Deep and Ownership.', i)],
  ['“I” and a verb', 0.01, (t) => `${t}\n\nI did it. I owned it. I led it. I decided it. I drove it.`],
  [
    '“I” and a general noun',
    0,
    (t) => `${t}\n\nI personally led the effort. I made the decision. I owned the outcome.`,
  ],
  ['a list of figures', 0.01, (t) => `${t}\n\n42%. 17x. $3M. 900 ms to 610 ms. 99.99%. 14 teams. 38 services.`],
  ['figures in a sentence of their own', 0.04, (t) => `${t} The numbers were 12, 40%, 7 days, 3 teams, 900 and 15%.`],
  ['figures of nothing', 0.04, (t) => `${t} 40% improvement. 3x faster. $2M saved. From 10 to 5.`],
  ['a heap of figures inside', 0.06, (t, i) => inside(t, '(12%, 3 weeks, 40 people, $1M)', i)],
  ['empty headings at the end', 0, (t) => `${t}\n\n## Situation\n\n## Task\n\n## Action\n\n## Result\n`],
  ['empty headings in front', 0.02, (t) => `## Situation\n\n## Task\n\n## Action\n\n## Result\n\n${t}`],
  ['all of it twice', 0, (t) => `${t}\n\n${t}`],
  ['a quarter about the weather', 0.055, (t) => `${t}\n\n${quarterOf(t, WEATHER)}`],
  ['a quarter about the weather, inside', 0.065, (t, i) => inside(t, quarterOf(t, WEATHER), i)],
  ['a quarter about computers', 0.03, (t) => `${quarterOf(t, TECHNICAL)}\n\n${t}`],
  ['a quarter in Latin', 0.025, (t) => `${t}\n\n${quarterOf(t, LATIN)}`],
  ['another order', 0.13, (t) => shuffled(t, 7)],
  ['the order turned round', 0.13, (t) => (LABELLED.test(t) ? t : sentencesOf(t).reverse().join(' '))],
  [
    'without its figures',
    0.03,
    (t) =>
      sentencesOf(t)
        .filter((s) => !/\d/u.test(s))
        .join(' '),
  ],
  [
    'without the teller’s sentences',
    0.03,
    (t) =>
      sentencesOf(t)
        .filter((s) => !/\bI (?!was\b|am\b)/u.test(s))
        .join(' '),
  ],
  [
    'without its baselines',
    0.02,
    (t) => t.replaceAll(/ from (?:about |around )?[$€£]?\d[\d,.]*\s?(?:%|[a-z]+)?(?= to )/giu, ''),
  ],
];

describe('wins nothing, but for the share of texts given', () => {
  test.each(LAWS)('%s (%d)', (_, share, edit) => {
    const won = stories.flatMap((text, i) => {
      const edited = edit(text, i);
      if (edited === text) return [];
      const by = lint(edited).score - lint(text).score;
      return by > NOTHING_WON ? [`+${by}: ${text.slice(0, 70)}`] : [];
    });
    expect(won.length, won.join('\n')).toBeLessThanOrEqual(Math.floor(share * stories.length));
  });
});
