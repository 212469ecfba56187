import { describe, expect, test } from 'vitest';
import { diagnosis } from '../../plugins/cli/reporters/diagnosis.ts';
import { setting } from './made-up.ts';
import { valid } from './schemas.ts';
import { folderOf, story } from './story.ts';

const FEEDBACK =
  'They said I kept saying we and they could not tell what I did.\nThere were no numbers in any of my stories.\n';

interface Diagnoses {
  readonly feedback: readonly { path: string; patterns: readonly { slug: string; tagged: boolean }[] }[];
  readonly unjudged: readonly { path: string }[];
}

describe.concurrent('story diagnose', () => {
  test('json: every pattern, the likeliest first, by the schema', async () => {
    const folder = folderOf({ 'a.txt': FEEDBACK, 'b.md': 'Thank you for your time.\n' });
    const { status, stdout, stderr } = await story(['diagnose', 'a.txt', 'b.md', '--format', 'json'], { cwd: folder });
    expect([status, stderr]).toEqual([0, '']);
    const { feedback } = valid('diagnoses', stdout) as Diagnoses;
    expect(feedback.map(({ path }) => path)).toEqual(['a.txt', 'b.md']);
    const tagged = feedback.map(({ patterns }) => patterns.filter((each) => each.tagged).map(({ slug }) => slug));
    expect(tagged[0]).toEqual(expect.arrayContaining(['we-instead-of-i', 'no-quantified-metrics']));
    expect(tagged[1]).toEqual([]);
  });

  test('for people: the pattern, and the words that point to it', async () => {
    const { status, stdout } = await story(['diagnose', '-'], { input: FEEDBACK });
    expect(status).toBe(0);
    expect(stdout).toContain('we-instead-of-i');
    expect(stdout).toMatch(/^ {4}1 │ They said/mu);
    expect(stdout).toMatch(/^ {6}│ +\^+$/mu);
  });

  test('2: what cannot be read, with the rest diagnosed', async () => {
    const folder = folderOf({ 'a.txt': FEEDBACK });
    const { status, stdout, stderr } = await story(['diagnose', '.', 'a.txt', 'gone.txt', '--format', 'json'], {
      cwd: folder,
    });
    expect(status).toBe(2);
    const { feedback, unjudged } = valid('diagnoses', stdout) as Diagnoses;
    expect(feedback).toHaveLength(1);
    expect(unjudged.map(({ path }) => path)).toEqual(['.', 'gone.txt']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });
});

test('the words behind a pattern, then what to do', () => {
  const words = { line: 1, column: 6, endLine: 1, endColumn: 28, quote: 'said I kept saying we' };
  const pattern = { confidence: 0.82, tagged: true, evidence: [words], rulesOut: [], next: ['Count I and we.'] };
  const report = {
    path: 'notes.txt',
    parts: [
      { ...words, kind: 'reason' as const },
      { ...words, line: 3, kind: 'policy' as const },
      { ...words, line: 4, kind: 'policy' as const },
      { ...words, line: 5, kind: 'signature' as const },
    ],
    outcomes: [
      {
        slug: 'cooldown' as const,
        says: 'There is a date.',
        page: '/framework/glossary/',
        evidence: { ...words, line: 3, quote: 'in six\u001bmonths' },
      },
    ],
    silence: null,
    patterns: [
      { ...pattern, slug: 'we-instead-of-i' as const },
      { ...pattern, slug: 'conflict-avoidance' as const, confidence: 0.1, tagged: false, rulesOut: [words] },
    ],
    principles: [{ slug: 'ownership' as const, confidence: 0.6, tagged: true, evidence: [] }],
    next: ['Retell one story in the first person.', 'Ask which answer was meant.'],
  };
  expect(diagnosis(report, FEEDBACK, setting().terminal)).toMatchInlineSnapshot(`
    "notes.txt

         we-instead-of-i                      ████████████████░░░░  82 %
        1 │ They said I kept saying we and they could not tell what I did.
          │      ^^^^^^^^^^^^^^^^^^^^^^

         Principles in question: ownership 60 %

         “in six␛months” (3:6): There is a date. /framework/glossary/

         Praise speaks against: conflict-avoidance (1:6)

         Read as no reason: decision and policy (3:6, 4:6) · signature (5:6)

         Next
         1. Retell one story in the first person.
         2. Ask which answer was meant.
    "
  `);
  const silence = { because: 'no-reason' as const, says: 'Nothing here gives a reason.' };
  expect(diagnosis({ ...report, patterns: [], principles: [], silence }, FEEDBACK, setting().terminal)).toContain(
    'Nothing here gives a reason.',
  );
});
