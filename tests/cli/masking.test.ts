import { describe, expect, test } from 'vitest';
import { compare } from '../../plugins/cli/diff-compare.ts';
import type { DiffReport, StoryDiff } from '../../plugins/cli/diff-compare.ts';
import { FORMATS } from '../../plugins/cli/formats.ts';
import type { Format } from '../../plugins/cli/formats.ts';
import { apart, diffForOthers, forOthers, problemForOthers } from '../../plugins/cli/masking.ts';
import { makerOf } from '../../plugins/cli/reporters/by-format.ts';
import { diffGithub } from '../../plugins/cli/reporters/diff-github.ts';
import { diffJson } from '../../plugins/cli/reporters/diff-json.ts';
import { diffMarkdown } from '../../plugins/cli/reporters/diff-markdown.ts';
import { diffPretty } from '../../plugins/cli/reporters/diff-pretty.ts';
import { diffSarif } from '../../plugins/cli/reporters/diff-sarif.ts';
import type { Judged, Setting } from '../../plugins/cli/reporters/reporter.ts';
import { examine, rules } from '../../plugins/story-lint/index.ts';
import type { Advice, StoryReport } from '../../plugins/story-lint/index.ts';
import { finding, judged, printed, report, setting } from './made-up.ts';
import { PRIVATE, raw } from './private-words.ts';

const PLACE = { line: 1, column: 1, endLine: 1, endColumn: 2 };
const advice = (over: Partial<Advice>): Advice => ({
  ...{ rule: 'borrowed-action', ...PLACE, quote: 'it', asks: 'Who did this?', answer: 'here', points: [1, 9] },
  ...over,
});
const metric = { kind: 'count', value: 1, unit: 'x', role: 'scale', line: 1, column: 1 } as const;
const claim = { from: 1, to: 2, stated: 1, actual: 1, consistent: true, correction: null, line: 1, column: 1 };
const measured = (over: Partial<StoryReport['measures']>): Partial<StoryReport> => ({
  measures: { ...report().measures, ...over },
});

/** A report that says these words in one place. */
const PLACES: Readonly<Record<string, (words: string) => Partial<StoryReport>>> = {
  message: (words) => ({ findings: [finding({ message: `“so ${words}” has nobody in it.` })] }),
  suggestion: (words) => ({ findings: [finding({ suggestions: [words] })] }),
  quote: (words) => ({ findings: [finding({ quote: `so ${words} again` })] }),
  title: (words) => ({ title: `About ${words}` }),
  role: (words) => ({ role: words }),
  path: (words) => ({ path: `stories/${words.replaceAll('/', '-')}.mdx` }),
  claimed: (words) => ({ claimed: [{ slug: words, supported: false }] }),
  credit: (words) => ({ credits: [{ rule: 'borrowed-action', ...PLACE, quote: `so ${words}` }] }),
  evidence: (words) => ({
    principles: [{ slug: 'dive-deep', confidence: 1, tagged: true, evidence: [{ ...PLACE, quote: words }] }],
  }),
  metric: (words) => measured({ metrics: [{ ...metric, quote: `40 ${words}` }] }),
  unit: (words) => measured({ metrics: [{ ...metric, quote: '40', unit: words }] }),
  claim: (words) => measured({ claims: [{ ...claim, quote: words }] }),
  correction: (words) => measured({ claims: [{ ...claim, quote: 'x', correction: words }] }),
  cap: (words) => ({ cap: { at: 19, because: words } }),
  allowance: (words) => ({ allowed: [{ rule: 'missing-lesson', because: words, findings: 1 }] }),
  advice: (words) => ({ changeFirst: [advice({ asks: words })] }),
  'words of advice': (words) => ({ changeFirst: [advice({ quote: words })] }),
};

async function shown(format: Format, each: Judged): Promise<string> {
  return printed((await makerOf(format))(setting()), [each]);
}

/** As a writer may say the same again. */
const AGAIN: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.toUpperCase(),
  (words) => words.replaceAll(' ', '\n  '),
];

const DIFF: Readonly<Record<Format, (report: DiffReport, setting: Setting) => string>> = {
  pretty: diffPretty,
  json: diffJson,
  github: diffGithub,
  markdown: diffMarkdown,
  sarif: diffSarif,
};
const turned = <Side>([one, other]: readonly [Side, Side]): (readonly [Side, Side])[] => [
  [one, other],
  [other, one],
];
const reportOf = (stories: readonly StoryDiff[]): DiffReport => ({
  base: { name: 'main', commit: 'a'.repeat(40) },
  head: { name: 'HEAD', commit: 'b'.repeat(40) },
  asked: { tolerance: 3, min: null },
  loosened: [],
  stories,
  unjudged: [],
  uncompared: [],
});

test('a private word is tried for every rule that masks; all rules on private things do', () => {
  const masking = rules.filter(({ masks }) => masks === true).map(({ id }) => id);
  expect(Object.keys(PRIVATE).toSorted()).toEqual(masking);
  expect(masking).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('privacy-')));
});

describe.each(Object.entries(PRIVATE))('%s', (rule, { text, words }) => {
  const source = `It was slow. ${text}\n`;
  const { report: real, withheld } = examine(source);
  const made = (over: Partial<StoryReport>): Judged => ({
    ...judged(over),
    source,
    withheld,
  });

  test('is found', () => {
    expect(real.findings.map((each) => each.rule)).toContain(rule);
  });

  test.each(FORMATS)('%s: nowhere in what others read', async (format) => {
    const all = await shown(format, forOthers(made({ ...real, path: 'stories/a.mdx' })));
    expect(raw(words, all)).toEqual([]);
    expect(all).toContain(format === 'pretty' || format === 'json' ? rule : '');
    for (const [place, saying] of Object.entries(PLACES))
      for (const again of AGAIN)
        for (const word of words) {
          const told = await shown(format, forOthers(made(saying(again(word)))));
          expect([place, raw(words, told)]).toEqual([place, []]);
        }
  });

  test('in the writer’s own JSON, everywhere', async () => {
    expect(raw(words, await shown('json', made(real)))).not.toEqual([]);
    for (const [place, saying] of Object.entries(PLACES))
      for (const word of words)
        expect([place, raw([word], await shown('json', made(saying(word))))]).toEqual([place, [word]]);
  });

  test('in the writer’s own words on a terminal', async () => {
    const [word = ''] = words;
    for (const place of ['title', 'path', 'message', 'advice'])
      expect([place, raw([word], await shown('pretty', made(PLACES[place]?.(word) ?? {})))]).toEqual([place, [word]]);
  });

  test.each(FORMATS)('%s of a comparison: what one side holds is masked on both', (format) => {
    const other = examine('It was slow.\n');
    const sides = [
      { source, withheld },
      { source: 'It was slow.\n', withheld: other.withheld },
    ] as const;
    for (const [place, saying] of Object.entries(PLACES))
      for (const [before, after] of turned(sides)) {
        const told = saying(words[0] ?? '');
        const found = { path: report(told).path, from: `old/${report(told).path}` };
        const both = [report({ ...told, findings: [finding({ quote: words[0] ?? '' })] }), report(told)] as const;
        for (const [one, two] of turned(both)) {
          const diff = compare({ kind: 'renamed', ...found, before: one, after: two }, { tolerance: 3, min: null });
          const masked = diffForOthers(diff, before, after);
          expect([place, raw(words, DIFF[format](reportOf([masked]), setting()))]).toEqual([place, []]);
        }
      }
  });
});

test('what is quoted in part is masked in part', () => {
  const source = 'I called +1 415 555 2671 rang and rang.\n';
  const { withheld } = examine(source);
  const from = source.indexOf('555');
  const quote = source.slice(from, from + 22);
  const part = finding({
    line: 1,
    column: from + 1,
    endLine: 1,
    endColumn: from + 23,
    quote,
    message: `“${quote}” is vague.`,
  });
  const { report: masked } = forOthers({ ...judged({ findings: [part] }), source, withheld });
  expect(masked.findings[0]).toMatchObject({ quote: '5… rang and rang', message: '“5… rang and rang” is vague.' });
});

test('names of the engine’s own are left as they are', () => {
  const source = 'The plan, codenamed Ownership, was dear. Its twin was codenamed Target.\n';
  const { report: real, withheld } = examine(source);
  const { report: masked } = forOthers({ ...judged({ ...real, title: 'On ownership' }), source, withheld });
  expect(masked.title).toBe('On o…');
  expect(masked.dimensions).toEqual(real.dimensions);
  expect(masked.principles.map(({ slug }) => slug)).toEqual(real.principles.map(({ slug }) => slug));
  expect(masked.findings.map(({ rule }) => rule)).toEqual(real.findings.map(({ rule }) => rule));
});

test('set aside by an allowance, it is masked all the same', () => {
  const allow = '[{ rule: privacy-person, because: he agreed }]';
  const source = `---\ntitle: What Tobias Wrenfeld said\nallow: ${allow}\n---\n\nThe engineer was Tobias Wrenfeld.\n`;
  for (const settings of [{}, { allow: [{ rule: 'privacy-person', because: 'he agreed' }] }]) {
    const { report: real, withheld } = examine(source, { settings });
    expect(real.findings.map(({ rule }) => rule)).not.toContain('privacy-person');
    expect(forOthers({ ...judged(real), source, withheld }).report.title).toBe('What Tob…ld said');
  }
});

test('a text keeps its length and its lines', () => {
  const source = 'The engineer was Tobias Wrenfeld. Tobias\r\nWrenfeld left.\n';
  const { withheld } = examine(source);
  expect(forOthers({ ...judged(), source, withheld }).source).toBe(
    `The engineer was Tob${'…'.repeat(10)}ld. Tob…${'…'.repeat(2)}\r\n${'…'.repeat(6)}ld left.\n`,
  );
});

describe('names of files', () => {
  const pathOf = (path: string): string => problemForOthers({ path, line: 1, column: 1, message: '', remedy: '' }).path;

  test('say nothing private by themselves, and stay those of stories', () => {
    expect(pathOf('content/stories/checkout.mdx')).toBe('content/stories/checkout.mdx');
    expect(pathOf('content/stories/jane.miller@contoso.example.md')).toBe('content/stories/jan…le.md');
    expect(pathOf('a/INC-7730418.mdx')).toBe('a/INC…18.mdx');
    expect(pathOf('-')).toBe('-');
  });

  test('that look alike once they are masked are numbered', () => {
    const of = (path: string, from: string | null = null): StoryDiff => ({
      ...compare({ kind: 'renamed', path, from, before: report(), after: report() }, { tolerance: 3, min: null }),
    });
    const named = apart([of('a.md'), of('jan…le.md'), of('jan…le.md', 'jan…le.md'), of('jan…le.md')]);
    expect(named.map(({ path, from }) => [path, from])).toEqual([
      ['a.md', null],
      ['jan…le.md', null],
      ['jan…le (2).md', 'jan…le (3).md'],
      ['jan…le (4).md', null],
    ]);
  });
});
