import type { FeedbackReport, Part, PatternTag } from '../feedback/index.ts';
import { drawn, type Drawn } from '../manuscript/drawn.ts';
import { linked, pageLink, type PageNames } from './page-links.ts';
import { PART_NAMES } from './part-names.ts';

/** Parts of the page, by the name of the place where each stands. */
export type ReadingParts = Readonly<
  Record<'verdict' | 'outcomes' | 'principles' | 'steps' | 'apart', readonly Drawn[]>
>;

/** A mail holds two or three; somebody may paste a year of them. */
const MOST_QUOTES = 4;
const MOST_RUNS = 150;
const LONGEST_QUOTE = 300;
const LONGEST_RUN = 1200;
const LONGEST_MARKUP = 160;

/** A reading of feedback as the page shows it. */
export const readingDrawn = (report: FeedbackReport, names: PageNames): ReadingParts => ({
  verdict: verdict(report, names),
  outcomes: outcomes(report, names),
  principles: principles(report, names),
  steps: [
    drawn(
      'ol',
      { class: 'steps' },
      report.next.map((step) => drawn('li', {}, linked(step, names))),
    ),
  ],
  apart: runsDrawn(report.parts),
});

/** The same in a sentence or two. */
export function aloud(report: FeedbackReport, names: PageNames): string {
  const found = report.patterns
    .filter(({ tagged }) => tagged)
    .map((pattern) => `${title(pattern, names)}, ${sure(pattern)}`);
  const also = report.outcomes.length === 0 ? '' : ` Also: ${report.outcomes.map(({ says }) => says).join(' ')}`;
  return `${report.silence?.says ?? `It points to ${found.join('; then ')}.`}${also}`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const sure = ({ confidence }: PatternTag): string => percent(confidence);
const addressOf = ({ slug }: Pick<PatternTag, 'slug'>): string => `/patterns/${slug}/`;
const title = (pattern: PatternTag, names: PageNames): string => names[addressOf(pattern)] ?? pattern.slug;

function shortened(words: string, most: number): string {
  const plain = words.trim();
  if (plain.length <= most) return plain;
  // Half a pair is no sign.
  return `${plain
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/u, '')
    .trimEnd()} …`;
}

/** Words as a cell of a table or a list holds them. */
export const inOneLine = (words: string): string => shortened(words.replaceAll(/\s+/gu, ' '), LONGEST_QUOTE);

function verdict({ patterns, silence }: FeedbackReport, names: PageNames): readonly Drawn[] {
  if (silence !== null)
    return [
      drawn('p', { class: 'silence' }, silence.says),
      drawn('p', {}, 'What you noticed yourself may say more: ', drawn('a', { href: '#signs' }, 'pick the signs'), '.'),
    ];
  const named = patterns.filter(({ tagged }) => tagged);
  const others = patterns.filter(({ tagged, evidence }) => !tagged && evidence.length > 0);
  return [
    ...named.map((pattern) => patternDrawn(pattern, names)),
    ...(others.length === 0
      ? []
      : [
          drawn(
            'details',
            { class: 'others' },
            drawn('summary', {}, `Less sure, and not named: ${others.length}`),
            drawn(
              'ul',
              {},
              others.map((pattern) =>
                drawn(
                  'li',
                  {},
                  pageLink(addressOf(pattern), names),
                  ' ',
                  drawn('span', { class: 'sure tabular' }, sure(pattern)),
                  ' ',
                  drawn('q', {}, inOneLine(pattern.evidence[0]?.quote ?? '')),
                ),
              ),
            ),
          ),
        ]),
  ];
}

function patternDrawn(pattern: PatternTag, names: PageNames): Drawn {
  const [, rewrite = '', , rulesOut = ''] = pattern.next;
  return drawn(
    'article',
    { class: 'pattern' },
    drawn('h3', {}, pageLink(addressOf(pattern), names), ' ', drawn('span', { class: 'sure tabular' }, sure(pattern))),
    quotes('evidence', pattern.evidence),
    pattern.rulesOut.length > 0 && [
      drawn('p', { class: 'against' }, 'What went well speaks against it:'),
      quotes('evidence praise', pattern.rulesOut),
    ],
    drawn('p', { class: 'rules-out' }, rulesOut),
    drawn('p', { class: 'rewrite' }, rewrite),
  );
}

const quotes = (name: string, words: PatternTag['evidence']): Drawn =>
  drawn(
    'ul',
    { class: name },
    words
      .slice(0, MOST_QUOTES)
      .map(({ quote, line }) =>
        drawn('li', {}, drawn('q', {}, inOneLine(quote)), ' ', drawn('span', { class: 'line' }, `line ${line}`)),
      ),
    words.length > MOST_QUOTES && drawn('li', { class: 'more' }, `and ${words.length - MOST_QUOTES} more places`),
  );

function outcomes({ outcomes: all }: FeedbackReport, names: PageNames): readonly Drawn[] {
  if (all.length === 0) return [];
  return [
    drawn('h3', {}, 'Also decided'),
    drawn(
      'ul',
      { class: 'outcomes' },
      all.map(({ says, page, evidence: { quote } }) =>
        drawn('li', {}, drawn('q', {}, inOneLine(quote)), ' ', says, ' ', pageLink(page, names)),
      ),
    ),
  ];
}

function principles({ principles: all }: FeedbackReport, names: PageNames): readonly Drawn[] {
  const tagged = all.filter((principle) => principle.tagged);
  if (tagged.length === 0) return [];
  return [
    drawn('h3', {}, 'Principles concerned'),
    drawn(
      'ul',
      { class: 'principles' },
      tagged.map(({ slug, confidence, evidence }) =>
        drawn(
          'li',
          {},
          pageLink(`/principles/${slug}/`, names),
          ' ',
          drawn('span', { class: 'sure tabular' }, percent(confidence)),
          evidence.length > 0 && [' ', drawn('q', {}, inOneLine(evidence[0]?.quote ?? ''))],
        ),
      ),
    ),
  ];
}

/** The text in its order, run by run, each under the name of what it is. */
function runsDrawn(parts: readonly Part[]): readonly Drawn[] {
  const runs: { kind: Part['kind']; words: string; line: number; endLine: number }[] = [];
  for (const { kind, quote, line, endLine } of parts) {
    const last = runs.at(-1);
    if (last?.kind === kind) {
      last.words += (line > last.endLine + 1 ? '\n\n' : line > last.endLine ? '\n' : ' ') + quote.trim();
      last.endLine = endLine;
    } else runs.push({ kind, words: quote.trim(), line, endLine });
  }
  const rest = runs.length - MOST_RUNS;
  return [
    drawn(
      'ol',
      { class: 'runs' },
      runs
        .slice(0, MOST_RUNS)
        .map(({ kind, words }) =>
          drawn(
            'li',
            { class: kind },
            drawn('span', { class: 'kind' }, PART_NAMES[kind]),
            ' ',
            drawn('p', {}, drawn('span', {}, shortened(words, kind === 'markup' ? LONGEST_MARKUP : LONGEST_RUN))),
          ),
        ),
    ),
    ...(rest > 0 ? [drawn('p', { class: 'more' }, `And ${rest} more parts further on.`)] : []),
  ];
}
