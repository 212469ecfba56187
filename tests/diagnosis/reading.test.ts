import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFeedback, type FeedbackRead } from '../../plugins/diagnosis/index.ts';
import { linked } from '../../plugins/diagnosis/page-links.ts';
import { PART_NAMES } from '../../plugins/diagnosis/part-names.ts';
import { wordsOf, type Drawn } from '../../plugins/manuscript/drawn.ts';
import { diagnose } from '../../plugins/feedback/index.ts';

const NAMES = {
  '/patterns/we-instead-of-i/': '“We” instead of “I”',
  '/patterns/no-quantified-metrics/': 'No quantified metrics',
  '/framework/questions-and-answers/': 'Questions and answers',
  '/principles/deliver-results/': 'Deliver Results',
};
const MAIL = `Hi Sam,

Thank you for interviewing for the Senior SDE role. The panel loved your customer focus.
They could not tell what you did yourself, it was always "we decided".
There were no numbers behind any of the results.

You may apply again in six months.

Kind regards,
Robin`;
const read = (text: string): FeedbackRead => readFeedback({ text, path: 'mail.txt', names: NAMES });
const words = (pieces: readonly Drawn[]): string => pieces.map(wordsOf).join('\n');
const letters = readFileSync(new URL('../calibration/feedback/letters.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

describe('what the page shows', () => {
  test('is the shell’s report, and all that it names', () => {
    for (const text of letters) {
      const { report, parts, found } = read(text);
      expect(report).toEqual(diagnose(text, { path: 'mail.txt' }));
      const tagged = report.patterns.filter((pattern) => pattern.tagged);
      expect(found.map(({ slug }) => slug)).toEqual(tagged.map(({ slug }) => slug));
      const said = words(parts.verdict);
      for (const { slug, next, evidence } of tagged) {
        expect(said).toContain((NAMES as Readonly<Record<string, string>>)[`/patterns/${slug}/`] ?? slug);
        expect(said).toContain(next.find((step) => step.startsWith('Rule it out')));
        expect(said.replaceAll(/\s+/gu, '')).toContain(evidence[0]?.quote.slice(0, 200).replaceAll(/\s+/gu, ''));
      }
      if (report.silence)
        expect(said).toBe(`${report.silence.says}\nWhat you noticed yourself may say more: pick the signs.`);
      for (const { says } of report.outcomes) expect(words(parts.outcomes)).toContain(says);
    }
  });

  test('sets every part of the text under the name of what it is, in its order', () => {
    for (const text of [MAIL, ...letters]) {
      const { report, parts } = read(text);
      const [list] = parts.apart;
      const runs = (list?.children ?? []).filter((child): child is Drawn => typeof child !== 'string');
      const shown = runs.map((run) => run.attributes['class']);
      expect(shown).toEqual(report.parts.map(({ kind }) => kind).filter((kind, i, all) => kind !== all[i - 1]));
      for (const run of runs) {
        const [kind] = run.children;
        expect(wordsOf(kind ?? '')).toBe(PART_NAMES[run.attributes['class'] as keyof typeof PART_NAMES]);
      }
      const plain = (one: string): string => one.replaceAll(/\s+/gu, '');
      const said = plain(runs.map(({ children }) => wordsOf(children.at(-1) ?? '')).join(''));
      // A mail’s markup may be long, and is cut.
      if (!said.includes('…')) expect(said).toBe(plain(report.parts.map(({ quote }) => quote).join('')));
    }
  });

  test('says what was decided besides, with the page that is nearest', () => {
    const { parts } = read(MAIL);
    expect(words(parts.outcomes)).toMatch(/apply again in six months.*date from which.*Questions and answers/u);
    expect(JSON.stringify(parts.outcomes)).toContain('/framework/questions-and-answers/#when-may-i-apply-again');
  });

  test('is said in a sentence to whoever listens', () => {
    expect(read(MAIL).aloud).toMatch(/^It points to .*“We” instead of “I”, \d+ %.*Also: There is a date/u);
    expect(read('Thank you for your time.').aloud).toBe(read('Thank you for your time.').report.silence?.says);
  });

  test('is words, whatever was pasted', () => {
    const { parts } = read(`<img src=x onerror=alert(1)> There were no numbers. <script>alert(1)</script>`);
    const tags = (piece: Drawn | string): string[] =>
      typeof piece === 'string' ? [] : [piece.tag, ...piece.children.flatMap(tags)];
    const all = new Set(Object.values(parts).flat().flatMap(tags));
    for (const tag of all)
      expect(['p', 'article', 'h3', 'a', 'span', 'ul', 'ol', 'li', 'q', 'details', 'summary']).toContain(tag);
  });

  test('of a year of mails is the beginning, and how much there is', () => {
    const { parts } = read(`${MAIL}\n\n`.repeat(300));
    expect(JSON.stringify(parts).length).toBeLessThan(100_000);
    expect(words(parts.apart)).toMatch(/And \d+ more parts further on\./u);
    expect(words(parts.verdict)).toMatch(/and \d+ more places/u);
  });
});

test('an address in a sentence becomes a link under the page’s name, and a strange one stays what it is', () => {
  const [before, link, after] = linked('Read /patterns/we-instead-of-i/, and check.', NAMES);
  expect([before, after]).toEqual(['Read ', ', and check.']);
  expect(link).toMatchObject({
    tag: 'a',
    attributes: { href: '/patterns/we-instead-of-i/' },
    children: ['“We” instead of “I”'],
  });
  expect(linked('5/10 or and/or', NAMES)).toEqual(['5/10 or and/or']);
});
