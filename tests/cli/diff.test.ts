import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import { verdictOf } from '../../plugins/cli/gate.ts';
import type { DiffReport, StoryDiff } from '../../plugins/cli/diff-compare.ts';
import { CLEAN, commit, FOLDER, git, repositoryOf } from './repository.ts';
import { folderOf, ROOT, story, tale } from './story.ts';
import type { Ended } from './story.ts';
import { valid } from './schemas.ts';

const diff = (cwd: string, ...args: readonly string[]): Promise<Ended> => story(['diff', ...args], { cwd, env: CLEAN });

type Told = Omit<DiffReport, 'asked'> & { readonly gate: { readonly outcome: string; readonly because: string } };
async function told(
  cwd: string,
  ...args: readonly string[]
): Promise<Told & { status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await diff(cwd, ...args, '--format', 'json');
  return { ...(valid('diff', stdout) as Told), status, stderr };
}
const rulesOf = ({ verdict }: StoryDiff): string[] => verdict.decisions.map(({ rule }) => rule);

const GOOD = tale('title: Checkout');
const WORSE = tale(
  'title: Checkout',
  'We looked at the checkout. It was made much better. We were all very happy with it.',
);
const MAIL = `${GOOD}\nWrite to jane.miller@contoso-internal.com for the graphs.\n`;
const SECOND = { 'other.md': tale('title: Other', 'I kept the lights on.') };

describe.concurrent('the gate', () => {
  test('a worse edit: 1, with the rule, the reason and what to do', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, ...SECOND }, { 'a.md': WORSE });
    const { status, stories, stderr, gate } = await told(folder, 'HEAD~1');
    expect([status, stories.length, gate.outcome]).toEqual([1, 1, 'fails']);
    const [one] = stories;
    const was = lint(GOOD, { path: 'a.md' }).score;
    const is = lint(WORSE, { path: 'a.md' }).score;
    expect(one).toMatchObject({
      kind: 'changed',
      path: `${FOLDER}/a.md`,
      before: { score: was },
      after: { score: is },
    });
    expect(one?.verdict).toMatchObject({
      passes: false,
      decisions: [{ rule: 'score-drop', words: 'no score worse by more than the tolerance' }],
    });
    expect(one?.findings.new.length).toBeGreaterThan(0);
    expect(stderr).toMatch(
      /^content\/stories\/a\.md:\d+:\d+: the gate says no — the score fell by \d+ points, from \d+ to \d+; the tolerance is 3 \(score-drop\) — .+\n$/u,
    );
  });

  test('a better edit passes; what was wrong before and still is passes too', async () => {
    const folder = repositoryOf({ 'a.md': WORSE, 'b.md': MAIL }, { 'a.md': GOOD, 'b.md': `\n${MAIL}`.trim() + '\n\n' });
    const { status, stories, stderr } = await told(folder, 'HEAD~1', 'HEAD');
    expect([status, stderr]).toEqual([0, '']);
    expect(stories.map(rulesOf)).toEqual([['score-drop'], ['score-drop']]);
    expect(stories[0]?.verdict.decisions[0].because).toMatch(/rose by \d+ points/u);
    expect(stories[0]?.findings.fixed.length).toBeGreaterThan(0);
    expect(stories[1]?.findings.new).toEqual([]);
  });

  test('lines that moved, or were wrapped anew, bring nothing new', async () => {
    const moved = GOOD.replace('Our checkout', '\n\nOur checkout').replaceAll(', ', ',\n');
    const { status, stories } = await told(repositoryOf({ 'a.md': GOOD }, { 'a.md': moved }), 'HEAD~1');
    expect([status, stories[0]?.findings.new, stories[0]?.findings.fixed]).toEqual([0, [], []]);
  });

  test('a new error: 1, whatever the score', async () => {
    const { status, stories, stderr } = await told(
      repositoryOf({ 'a.md': GOOD }, { 'a.md': MAIL }),
      'HEAD~1',
      '--tolerance=100',
    );
    expect([status, stories.map(rulesOf)]).toEqual([1, [['new-error']]]);
    expect(stderr).toMatch(/a\.md:7:10: the gate says no — an error that was not there before: privacy-email/u);
  });

  test('renamed with a small edit, deleted, added: each by its own rule', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, ...SECOND });
    renameSync(join(folder, FOLDER, 'a.md'), join(folder, FOLDER, 'b.md'));
    commit(folder, {
      'b.md': GOOD.replace('Monday', 'Tuesday'),
      'other.md': null,
      'weak.md': tale('title: W', 'Synergy.'),
    });
    const { status, stories } = await told(folder, 'HEAD~1');
    expect(status).toBe(0);
    expect(stories.map(({ kind, path, from }) => [kind, path, from])).toEqual([
      ['renamed', `${FOLDER}/b.md`, `${FOLDER}/a.md`],
      ['deleted', `${FOLDER}/other.md`, null],
      ['added', `${FOLDER}/weak.md`, null],
    ]);
    expect(Object.fromEntries(stories.map((each) => [each.kind, rulesOf(each)]))).toEqual({
      renamed: ['score-drop'],
      deleted: ['deleted'],
      added: ['as-new'],
    });
  });

  test('renamed and made worse is not new', async () => {
    const longer = readFileSync(join(ROOT, FOLDER, 'examples/metric-impact-sheet-retold.mdx'), 'utf8');
    const folder = repositoryOf({ 'a.mdx': longer, ...SECOND });
    const worse = longer.slice(0, longer.length * 0.7);
    commit(folder, { 'a.mdx': null, 'b.mdx': worse, 'c.md': tale('title: New', 'I sold the shop to a friend.') });
    const { status, stories } = await told(folder, 'HEAD~1');
    expect([status, stories.map(({ kind }) => kind), stories.map(rulesOf)]).toEqual([
      1,
      ['renamed', 'added'],
      [['score-drop'], ['as-new']],
    ]);
  });

  test('an added story answers for its errors', async () => {
    const { status, stories } = await told(repositoryOf(SECOND, { 'a.md': MAIL }), 'HEAD~1');
    expect([status, stories.map(rulesOf)]).toEqual([1, [['new-error']]]);
  });

  test('--tolerance, --min and a target decide when they are given', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': WORSE });
    expect((await diff(folder, 'HEAD~1', '--tolerance', '100')).status).toBe(0);
    const low = await told(folder, 'HEAD~1', '--tolerance', '100', '--min', '99');
    expect([low.status, low.stories.map(rulesOf)]).toEqual([1, [['min']]]);
    commit(folder, { 'a.md': WORSE.replace('title: Checkout', 'title: Checkout\ntarget: 98') });
    const aimed = await told(folder, 'HEAD~1');
    expect([aimed.status, aimed.stories.map(rulesOf)]).toEqual([1, [['target']]]);
    expect(aimed.stderr).toContain('its own target is 98 (target)');
  });

  test('its policy, point by point', () => {
    const asked = { tolerance: 3, min: null };
    const after = { score: 50, target: null };
    const facts = { after, wasThere: true, newErrors: [] };
    expect(verdictOf({ ...facts, before: { score: 53 } }, asked).passes).toBe(true);
    expect(verdictOf({ ...facts, before: { score: 54 } }, asked).passes).toBe(false);
    expect(verdictOf({ ...facts, before: null, wasThere: false }, { tolerance: 0, min: 50 }).passes).toBe(true);
    const all = verdictOf(
      { ...facts, after: { score: 50, target: 60 }, before: { score: 90 } },
      { tolerance: 3, min: 55 },
    );
    expect(all.decisions.map(({ rule }) => rule)).toEqual(['score-drop', 'min', 'target']);
  });
});

describe.concurrent('what cannot be judged', () => {
  const LATIN1 = Buffer.from('I met Jos\u00e9', 'latin1');

  test('2: bytes, size, front matter, code, a link; the others are compared all the same', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, ...SECOND });
    symlinkSync('a.md', join(folder, FOLDER, 'link.md'));
    commit(folder, {
      'a.md': GOOD.replace('Monday', 'Tuesday'),
      'bytes.md': LATIN1,
      'nul.md': 'I met Jo\0e',
      'big.md': 'a'.repeat(1_000_001),
      'yaml.md': tale('level: A: B'),
      'code.mdx': tale('title: A', 'I left {1} in it.'),
    });
    const { status, stories, unjudged, gate, stderr } = await told(folder, 'HEAD~1');
    expect([status, stories.map(({ path }) => path), gate.outcome]).toEqual([2, [`${FOLDER}/a.md`], 'not-judged']);
    const said = Object.fromEntries(unjudged.map(({ path, message }) => [path.slice(FOLDER.length + 1), message]));
    expect(said).toMatchObject({
      'bytes.md': expect.stringMatching(/not UTF-8/u) as string,
      'nul.md': expect.stringMatching(/NUL byte/u) as string,
      'big.md': expect.stringMatching(/over 1 MB/u) as string,
      'yaml.md': expect.stringMatching(/not valid YAML/u) as string,
      'code.mdx': expect.stringMatching(/code in an \.mdx story/u) as string,
      'link.md': expect.stringMatching(/a symbolic link/u) as string,
    });
    expect(stderr.trimEnd().split('\n')).toHaveLength(6);
    for (const format of ['pretty', 'markdown', 'github', 'sarif']) {
      const { status: again, stdout } = await diff(folder, 'HEAD~1', '--format', format);
      expect(again).toBe(2);
      expect(stdout).toMatch(/6 stories could not be judged/u);
    }
  });

  test('a submodule: 2, with the reason', async () => {
    const folder = repositoryOf(SECOND);
    const id = git(folder, 'rev-parse', 'HEAD');
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${id},${FOLDER}/more`);
    git(folder, 'commit', '--quiet', '--message', 'submodule');
    const { status, unjudged } = await told(folder, 'HEAD~1');
    expect([status, unjudged[0]?.path]).toEqual([2, `${FOLDER}/more`]);
    expect(unjudged[0]?.message).toMatch(/^a submodule — /u);
  });

  test('at the base only: said, and compared as new', async () => {
    const folder = repositoryOf({ 'a.md': LATIN1 }, { 'a.md': GOOD });
    const { status, stories, uncompared, stderr } = await told(folder, 'HEAD~1');
    expect([status, stories.map(rulesOf), stories[0]?.before]).toEqual([0, [['as-new']], null]);
    expect(stories[0]?.verdict.decisions[0].because).toContain('could not be judged before');
    expect(uncompared).toHaveLength(1);
    expect(stderr).toMatch(/a\.md:1:10: at HEAD~1: a byte that is not UTF-8 .+ compared as if it were new\n$/u);
  });
});

describe.concurrent('what is asked for', () => {
  test('names that are no names, revisions that are none', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': MAIL });
    const asked: readonly (readonly [readonly string[], RegExp])[] = [
      [['nowhere'], /^story: unknown revision “nowhere” — .+ — check the spelling/u],
      [['--', '--output=x'], /^story: “--output=x” is no revision — none begins with a dash — name a branch/u],
      [['HEAD', 'gone'], /^story: “gone” is no revision and no path — .+ — check the spelling/u],
      [['HEAD~1', 'HEAD', 'gone'], /^story: “gone” is no path — neither HEAD~1 nor HEAD holds it — /u],
      [['HEAD~1..HEAD'], /is a range — .+ story diff BASE HEAD/u],
      [[''], /^story: a revision without a name — /u],
      [['HEAD', ''], /^story: a revision without a name — /u],
      [['0'.repeat(40)], /is no commit — GitHub names it where a branch is new/u],
      [['HEAD~1', '/'], /is outside this repository — /u],
      [['HEAD', '--tolerance', 'some'], /^story: --tolerance “some” — /u],
    ];
    for (const [args, says] of asked) {
      const { status, stdout, stderr } = await diff(folder, ...args);
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(says);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('BASE and HEAD, then paths, from any folder of the repository', async () => {
    const folder = repositoryOf(
      { 'a.md': GOOD, 'in/b.md': GOOD, 'README.md': 'x' },
      {
        ...{ 'a.md': MAIL, 'in/b.md': MAIL, 'README.md': 'y', '.draft/c.md': MAIL, 'notes.txt': MAIL },
      },
    );
    const pathsOf = async (at: string, ...args: readonly string[]): Promise<string[]> =>
      (await told(join(folder, at), ...args)).stories.map(({ path }) => path.slice(FOLDER.length + 1));
    expect(await pathsOf('', 'HEAD~1')).toEqual(['a.md', 'in/b.md']);
    expect(await pathsOf('', 'HEAD', 'HEAD~1', `${FOLDER}/in`)).toEqual(['in/b.md']);
    expect(await pathsOf(FOLDER, 'HEAD~1', 'a.md', './README.md')).toEqual(['README.md', 'a.md']);
    expect(await pathsOf(`${FOLDER}/in`, 'HEAD~1', '.')).toEqual(['in/b.md']);
    expect(await pathsOf('', 'HEAD~1', join(folder, FOLDER, 'a.md'))).toEqual(['a.md']);
    expect(await pathsOf('', 'HEAD', 'HEAD')).toEqual([]);
  });

  test('a word that is a revision and a path', async () => {
    const folder = repositoryOf({ 'a.md': GOOD });
    git(folder, 'branch', 'content');
    const { status, stderr } = await diff(folder, 'HEAD', 'content');
    expect([status, stderr]).toEqual([
      2,
      'story: “content” is a revision and a path — story cannot tell which is meant — write HEAD before the path, or refs/heads/content for a branch\n',
    ]);
    expect((await diff(folder, 'HEAD', 'refs/heads/content')).status).toBe(0);
  });

  test('no repository, and a clone that ends before the base', async () => {
    const none = await story(['diff', 'main'], { cwd: folderOf({}), env: { ...CLEAN, GIT_CEILING_DIRECTORIES: '/' } });
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toMatch(/^story: not a git repository — .+ — .+\n$/u);
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': MAIL });
    const clone = join(folderOf({}), 'clone');
    git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, clone);
    const { status, stderr } = await diff(clone, git(folder, 'rev-parse', 'HEAD~1'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/this clone is shallow, .+ git fetch --unshallow, or fetch-depth: 0/u);
  });
});

function htmlIn(markdown: string): string {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html') found.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(remark().parse(markdown));
  return found.join('\n');
}

test('a partial clone: 2, and nothing is fetched', async () => {
  const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': MAIL });
  git(folder, 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(folderOf({}), 'clone');
  git(folder, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${folder}`, clone);
  const objects = git(clone, 'count-objects', '-v');
  const { status, stderr } = await diff(clone, 'HEAD~1');
  expect(status).toBe(2);
  expect(stderr).toMatch(/partial clone/u);
  expect(git(clone, 'count-objects', '-v')).toBe(objects);
});

describe.concurrent('formats', () => {
  const HOSTILE = [
    'new\nline ::error::x.md',
    '"quoted" <b>|`x`.md',
    "it's.md",
    '-dash.md',
    ':(top)é ü 日本.md',
    'a*.md',
    '\u001b[31m.md',
  ];

  test('names of any kind arrive whole in the JSON, and steer nothing elsewhere', async () => {
    const folder = repositoryOf(Object.fromEntries(HOSTILE.map((name) => [name, GOOD])), {
      ...Object.fromEntries(HOSTILE.map((name) => [name, MAIL])),
      'aside.md': MAIL,
    });
    const { status, stories } = await told(folder, 'HEAD~1');
    expect(status).toBe(1);
    expect(new Set(stories.map(({ path }) => path.slice(FOLDER.length + 1)))).toEqual(
      new Set([...HOSTILE, 'aside.md']),
    );
    for (const name of HOSTILE) {
      const one = await told(folder, 'HEAD~1', 'HEAD', `${FOLDER}/${name}`);
      expect(one.stories.map(({ path }) => path)).toEqual([`${FOLDER}/${name}`]);
    }
    for (const format of ['pretty', 'github', 'markdown', 'sarif']) {
      const { stdout, stderr } = await diff(folder, 'HEAD~1', '--format', format);
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stderr).not.toMatch(/^\s*::/mu);
      if (format === 'markdown')
        expect(htmlIn(stdout)).toMatch(/^(?:<details><summary>[^<>]+<\/summary>|<\/details>|\n)+$/u);
      if (format === 'github')
        expect(
          stdout
            .trimEnd()
            .split('\n')
            .every((row) => /^::(?:error|warning|notice) /u.test(row)),
        ).toBe(true);
      if (format === 'sarif') valid('sarif', stdout);
    }
  });

  test('each says which rule of the gate decided', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, 'b.md': GOOD }, { 'a.md': WORSE, 'b.md': null });
    for (const format of ['pretty', 'github', 'markdown', 'sarif', 'json']) {
      const { status, stdout } = await diff(folder, 'HEAD~1', '--format', format);
      expect(status).toBe(1);
      const text = stdout.replaceAll(/\s+/gu, ' ');
      expect([format, text]).toEqual([format, expect.stringMatching(/score-drop/u) as string]);
      expect(text).toMatch(/the story was deleted/u);
    }
  });

  test('github: ten errors at most, and how many were left out', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.md`);
    const folder = repositoryOf(SECOND, Object.fromEntries(names.map((name) => [name, MAIL])));
    const { stdout } = await diff(folder, 'HEAD~1', '--format', 'github');
    expect(stdout.match(/^::error /gmu)).toHaveLength(10);
    expect(stdout).toMatch(/Not shown here: 14 errors/u);
  });

  test('pretty keeps to the width of the terminal', async () => {
    const folder = repositoryOf(
      { 'a.md': WORSE },
      { 'a.md': GOOD, 'a-story-with-a-name-that-is-longer-than-most-terminals-are-wide-to-be-sure.md': MAIL },
    );
    const { stdout } = await diff(folder, 'HEAD~1');
    expect(Math.max(...stdout.split('\n').map((row) => row.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('Change first');
  });
});

test.skipIf(process.platform === 'win32')(
  'the work follows the change: of a thousand stories, the one that changed',
  async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `${index % 20}/${index}.md`);
    const stories = Object.fromEntries(names.map((name, index) => [name, `${GOOD}\nIt was the ${index}th.\n`]));
    const change = { '7/7.md': `${GOOD}\nIt was on a Tuesday.\n` };
    const many = repositoryOf(stories, change);
    const one = repositoryOf({ '7/7.md': stories['7/7.md'] ?? '' }, change);
    const [ofMany, ofOne] = [await askedOfGit(many), await askedOfGit(one)];
    expect(ofMany.length).toBeGreaterThan(2);
    expect(ofMany.map(({ command }) => command)).toEqual(ofOne.map(({ command }) => command));
    for (const [index, { bytes }] of ofMany.entries())
      expect(Math.abs(bytes - (ofOne[index]?.bytes ?? 0))).toBeLessThanOrEqual(DIGITS);
  },
);
/** A larger folder’s size is written with more of them. */
const DIGITS = 8;

/** Every question that a comparison puts to git, and the bytes of its answer: all that it reads of a repository. */
async function askedOfGit(cwd: string): Promise<{ readonly command: string; readonly bytes: number }[]> {
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const folder = folderOf({ asked: '' });
  const [asked, answer] = [join(folder, 'asked'), join(folder, 'answer')];
  const noted = `printf '%s %s\\n' "$1" "$(wc -c < '${answer}')" >> '${asked}'`;
  const script = `#!/bin/sh\n'${real}' "$@" > '${answer}'\nstatus=$?\n${noted}\ncat '${answer}'\nexit $status\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  const env = { ...CLEAN, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, stdout } = await story(['diff', 'HEAD~1', '--format', 'json'], { cwd, env });
  expect([status, (valid('diff', stdout) as Told).stories.length]).toEqual([0, 1]);
  return readFileSync(asked, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ command: line.split(' ', 1)[0] ?? '', bytes: Number(line.split(' ')[1]) }));
}
