import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../plugins/manuscript/drawn.ts';
import { lint, readFrontMatter, type Level, type StoryReport } from '../../plugins/story-lint/index.ts';
import { answer, changeDrawn, storyFile, type Asked, type Judgement } from '../../plugins/workbench/index.ts';
import { story } from '../cli/story.ts';

const FOLDER = 'content/stories/examples/';
const TOLD = readFileSync(`${FOLDER}we-for-i-told.mdx`, 'utf8');
const asked = (source: string, more: Partial<Asked> = {}): Asked => ({
  source,
  path: 'content/stories/mine/draft.mdx',
  ...more,
});
function judged(one: Asked): Judgement {
  const answered = answer(one);
  if (!answered.judged) throw new Error(answered.says);
  return answered;
}

test('what changed is said of two drafts at one level, and at two why it is not', () => {
  const at = (level: Level): StoryReport => judged(asked(TOLD, { level })).report;
  const said = (before: Level, after: Level): string => changeDrawn(at(before), at(after)).map(wordsOf).join(' ');
  expect(said('L5', 'L5')).toMatch(/What made the difference/u);
  expect(said('L5', 'L6')).toMatch(/at L5 and the second at L6.*Choose one level/u);
});

describe('an answer', () => {
  test('holds the judge’s own report, by the bar that was asked for', () => {
    const path = `${FOLDER}we-for-i-told.mdx`;
    expect(judged(asked(TOLD, { path })).report).toEqual(lint(TOLD, { path }));
    const { report } = judged(asked(TOLD, { level: 'L4', role: 'SDE' }));
    expect([report.level, report.role]).toEqual(['L4', 'SDE']);
    const strict = { severities: { 'thin-action': 'error' } } as const;
    expect(judged(asked(TOLD, { settings: strict })).report.findings.map(({ severity }) => severity)).toContain(
      'error',
    );
  });

  test('points at the words that it speaks of', () => {
    let all = 0;
    for (const name of readdirSync(FOLDER)) {
      const source = readFileSync(FOLDER + name, 'utf8');
      const { marks, report } = judged(asked(source));
      const quotes = [...report.findings, ...report.credits].map(({ quote }) => quote);
      if (quotes.length > 0) expect(marks.length, name).toBeGreaterThan(0);
      all += marks.length;
      for (const { spans } of marks)
        for (const { start, end } of spans)
          expect(quotes.join('\n')).toContain(source.slice(start, end).slice(0, 40).trim());
    }
    expect(all).toBeGreaterThan(100);
  });

  test('says in every part what the report holds', () => {
    const { parts, report, line } = judged(asked(TOLD));
    const words = Object.values(parts).flat().map(wordsOf).join(' ');
    for (const { message } of report.findings) expect(words).toContain(message);
    for (const { asks } of report.changeFirst) expect(words).toContain(asks);
    expect(line).toMatch(new RegExp(String.raw`^${report.score} of 100 \(\d+–\d+\), `, 'u'));
  });

  test('says how long a short story is aloud, and of one without faults that something stands to be changed', () => {
    const { parts } = judged(asked('I pulled the logs and rewrote one query.'));
    expect(parts.glance.map(wordsOf).join(' ')).toMatch(/8 words, 3 s aloud/u);
    const faults = (name: string): string =>
      judged(asked(readFileSync(`${FOLDER}${name}.mdx`, 'utf8')))
        .parts.faults.map(wordsOf)
        .join('');
    expect(faults('we-for-i-retold')).toBe('None.');
    expect(faults('aws-datastore-retold')).toMatch(/^No words are at fault/u);
  });

  test('of a text with thousands of remarks shows the first ones, and counts the rest', () => {
    const passage = 'We picked agile methods and it got better by 40%, from 10 to 20. Mail bob@example.com.\n\n';
    const { marks, parts } = judged(asked(passage.repeat(400)));
    expect(marks.length).toBe(300);
    expect(parts.faults.map(wordsOf).join(' ')).toMatch(/And \d+ remarks further on/u);
    expect(parts.numbers.map(wordsOf).join(' ')).toMatch(/And \d+ more\./u);
    expect(JSON.stringify(parts).length).toBeLessThan(600_000);
  });

  test('to what cannot be read says where, why and what to do', () => {
    const broken = answer(asked('---\nlevel: L99\n---\n\nI did it.'));
    expect(broken).toMatchObject({ judged: false, says: expect.stringMatching(/^Line 2: .*L4/u) as string });
    const endless = answer(asked('word '.repeat(50_000)));
    expect(endless).toMatchObject({ judged: false, says: expect.stringMatching(/empty line/u) as string });
  });

  test.each([
    ['nothing', ''],
    ['a sign', '<'],
    ['a script', '<img src=x onerror=alert(1)> I fixed it.'],
    ['an expression', 'I did {globalThis.x} it.'],
    ['emoji', '👇🚀 I shipped it 🙏'],
    ['Arabic', 'قدت الفريق وخفضت الوقت من 8 ثوان إلى 2'],
    ['half a pair', '\ud83d I did it.'],
    ['only a rule', '---'],
  ])('is there for %s', (_, source) => {
    expect(answer(asked(source)).judged).toBe(true);
  });
});

describe('a draft as a file', () => {
  const BARE =
    'Checkout took 8.2 s and we lost orders. I pulled the logs and rewrote one query. It took 1.4 s from then on.';

  test('without front matter gets some: private, with the level, the role and a title of its first words', () => {
    const { name, text } = storyFile(asked(BARE, { level: 'L7', role: 'SDE' }));
    expect(name).toBe('checkout-took-8-2-s-and-we-lost-orders.mdx');
    expect(readFrontMatter(text)).toMatchObject({ level: 'L7', role: 'SDE', visibility: 'private' });
    expect(text.endsWith(BARE)).toBe(true);
    expect(storyFile(asked(`# Eight seconds\n\n${BARE}`)).name).toBe('eight-seconds.mdx');
    expect(storyFile(asked('结账很慢。')).name).toBe('story.mdx');
  });

  test('keeps its own front matter, and says there what was chosen beside it', () => {
    expect(storyFile(asked(TOLD)).text).toBe(TOLD);
    const changed = storyFile(asked(TOLD, { level: 'L4', role: 'EM: "core"' })).text;
    expect(readFrontMatter(changed)).toMatchObject({
      level: 'L4',
      role: 'EM: "core"',
      title: 'A team’s velocity, as told',
    });
    const without = storyFile(asked('---\ntitle: Mine\n---\nI did it.', { level: 'L5' })).text;
    expect(without).toBe('---\ntitle: Mine\nlevel: L5\n---\nI did it.');
    const unreadable = '---\nlevel: L99\n---\nI did it.';
    expect(storyFile(asked(unreadable, { level: 'L5' })).text).toBe(unreadable);
  });

  test('gets from the shell the score that it got here', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-loop-file-'));
    for (const [source, level] of [
      [BARE, 'L7'],
      [TOLD, 'L4'],
      [`# Eight seconds\n\n${BARE}`, undefined],
    ] as const satisfies readonly (readonly [string, Level | undefined])[]) {
      const one = asked(source, level && { level, role: 'SDE' });
      const { name, text } = storyFile(one);
      writeFileSync(join(folder, name), text);
      const { stdout } = await story(['score', '--format', 'json', join(folder, name)]);
      const [told] = (JSON.parse(stdout) as { stories: StoryReport[] }).stories;
      const { report } = judged(one);
      expect([told?.score, told?.level, told?.role, told?.dimensions]).toEqual([
        report.score,
        report.level,
        report.role,
        report.dimensions,
      ]);
    }
    rmSync(folder, { recursive: true });
  });
});
