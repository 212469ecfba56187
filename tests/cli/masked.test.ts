import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../plugins/cli/formats.ts';
import { PRIVATE, raw } from './private-words.ts';
import { CLEAN, commit, FOLDER, repositoryOf } from './repository.ts';
import { folderOf, story, tale } from './story.ts';

const WORDS = Object.values(PRIVATE).flatMap(({ words }) => words);
const SENTENCES = Object.values(PRIVATE).map(({ text }) => text);
/** Found in the text, and said again in the title, the reasons and the name of the file, where no rule looks or finds. */
const TOLD = `${SENTENCES.join(' ')} It was decided that ${WORDS.join(' and ')} were looked at by the team.`;
const FRONT = `title: About ${WORDS.join(', ')}\nallow: [{ rule: privacy-secret, because: "AKIAIOSFODNN7EXAMPLQ is old" }]`;
const PATH = 'jane.miller@contoso.example/QMRX-41877.md';
const STORIES = { 'a.md': tale(FRONT, TOLD), [PATH]: tale(FRONT, TOLD) };
const BROKEN = {
  'INC-7730418.mdx': tale('title: A', 'I wrote {it to jane.miller@contoso.example} that day.'),
  'b.md': tale('title: !e!jane.miller@contoso.example B'),
};

describe.concurrent('what others read holds no private word', () => {
  test.each(['github', 'markdown', 'sarif'])('story score --format %s, its files and its errors', async (format) => {
    const folder = folderOf({ ...STORIES, ...BROKEN });
    const args = ['score', '.', '--format', format, '--also', `${format}=out`, '--min', '99', '--fail-on', 'error'];
    const { status, stdout, stderr } = await story(args, { cwd: folder });
    expect([status, stdout]).toEqual([2, readFileSync(join(folder, 'out'), 'utf8')]);
    expect(stdout).toContain('privacy-');
    expect(stderr).toMatch(/INC…18\.mdx:5:9: code in an \.mdx story/u);
    expect(raw([...WORDS, 'INC-7730418'], stdout + stderr)).toEqual([]);
  });

  test.each(FORMATS)('story score --mask --format %s', async (format) => {
    const { stdout, stderr } = await story(['score', '.', '--mask', '--format', format, '--min', '99'], {
      cwd: folderOf({ ...STORIES, ...BROKEN }),
    });
    expect(stdout).toContain(format === 'pretty' || format === 'json' ? 'privacy-' : '');
    expect(raw([...WORDS, 'INC-7730418'], stdout + stderr)).toEqual([]);
  });

  test('story coverage --format markdown', async () => {
    const { stdout, stderr } = await story(['coverage', '.', '--format', 'markdown'], {
      cwd: folderOf({ ...STORIES, ...BROKEN }),
    });
    expect(stdout).toContain('About');
    expect(raw([...WORDS, 'INC-7730418'], stdout + stderr)).toEqual([]);
  });

  test.each(FORMATS)('story diff --format %s: new ones, and those that are gone', async (format) => {
    const folder = repositoryOf({
      'gone.md': tale('title: A', TOLD),
      'b.md': tale('title: B'),
      'c.md': tale(FRONT, TOLD),
    });
    commit(folder, { ...STORIES, ...BROKEN, 'gone.md': null, 'b.md': tale('title: B', TOLD), 'c.md': tale(FRONT) });
    const { status, stdout, stderr } = await story(['diff', 'HEAD~1', '--format', format, '--min', '99'], {
      cwd: folder,
      env: CLEAN,
    });
    expect(status).toBe(2);
    expect(stdout).toContain('jan…le');
    expect(stderr).toMatch(/the gate says no/u);
    expect(raw([...WORDS, 'INC-7730418'], stdout + stderr)).toEqual([]);
  });

  test('story diff of stories whose names look alike', async () => {
    const of = (name: string): string => `${name}@contoso.example.md`;
    const folder = repositoryOf({ [of('jane.miller')]: tale('title: A') });
    commit(folder, { [of('jan.ole')]: tale('title: B'), [of('janet.le')]: tale('title: C', 'I kept the lights on.') });
    mkdirSync(join(folder, FOLDER, 'd'));
    renameSync(join(folder, FOLDER, of('jane.miller')), join(folder, FOLDER, of('janis')));
    commit(folder, {});
    const { stdout } = await story(['diff', 'HEAD~2', '--format', 'json'], { cwd: folder, env: CLEAN });
    const { stories } = JSON.parse(stdout) as { stories: { path: string; from: string | null }[] };
    const names = stories.flatMap(({ path, from }) => [path, ...(from === null ? [] : [from])]);
    expect([names.length, new Set(names).size]).toEqual([4, 4]);
    expect(names.every((name) => /\/jan…le(?: \(\d\))?\.md$/u.test(name))).toBe(true);
  });
});

describe.concurrent('what the writer reads', () => {
  test('has them, and is the same wherever it is printed', async () => {
    const folder = folderOf(STORIES);
    const score = (format: string, env: Readonly<Record<string, string>>): Promise<string> =>
      story(['score', 'a.md', '--format', format, '--also', `${format}=${format}.out`], { cwd: folder, env }).then(
        ({ stdout }) => stdout,
      );
    for (const format of ['pretty', 'json']) {
      const here = await score(format, {});
      expect(raw(WORDS, here).length).toBeGreaterThan(WORDS.length / 2);
      expect(await score(format, { CI: 'true', GITHUB_ACTIONS: 'true', TERM: 'dumb', NO_COLOR: '1' })).toBe(here);
      expect(readFileSync(join(folder, `${format}.out`), 'utf8')).toBe(here);
    }
    expect(raw(WORDS, await score('json', {}))).toEqual(WORDS);
  });
});
