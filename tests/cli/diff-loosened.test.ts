import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../../plugins/cli/diff-compare.ts';
import { lint, severityOf } from '../../plugins/story-lint/index.ts';
import { CLEAN, commit, FOLDER, git, repositoryOf, stage } from './repository.ts';
import type { Files } from './repository.ts';
import { valid } from './schemas.ts';
import { story, tale } from './story.ts';
import type { Ended } from './story.ts';

/** No edit lowers the bar that it is measured by, in whatever way it may be written. */

const SECRET = 'ghp_aBcdEfghIjklmnopqrStuvWxyz0123456789';
const KEY = `\nI wrote the key ${SECRET} into the runbook.\n`;
const allow = (rule: string): string => `title: Checkout\nallow: [{ rule: ${rule}, because: shown to a friend }]`;
const GOOD = tale('title: Checkout');
const CONFIG = '../../story.config.json';
const json = (value: unknown): string => JSON.stringify(value);

const diff = (cwd: string, ...args: readonly string[]): Promise<Ended> => story(['diff', ...args], { cwd, env: CLEAN });

interface Told extends Omit<DiffReport, 'asked'> {
  readonly status: number | null;
  readonly stdout: string;
  /** Rules of the gate by the path of their story. */
  readonly rules: Readonly<Record<string, string>>;
}
async function told(cwd: string, ...args: readonly string[]): Promise<Told> {
  const { status, stdout } = await diff(cwd, ...args, '--format', 'json');
  const report = valid('diff', stdout) as DiffReport;
  const rules = report.stories.map(({ path, verdict: { decisions } }) => [
    path.replace(`${FOLDER}/`, ''),
    decisions.map(({ rule }) => rule).join(),
  ]);
  return { ...report, status, stdout, rules: Object.fromEntries(rules) as Told['rules'] };
}
/** The same report in every format, by one run. */
async function inEveryFormat(
  cwd: string,
): Promise<{ readonly status: number | null; readonly said: Map<string, string> }> {
  const others = ['json', 'github', 'markdown', 'sarif'];
  const files = new Map(others.map((format) => [format, join(cwd, `said.${format}`)]));
  const also = [...files].flatMap(([format, file]) => ['--also', `${format}=${file}`]);
  const { status, stdout, stderr } = await diff(cwd, 'HEAD~1', ...also);
  const texts = [...files].map(([format, file]) => [format, readFileSync(file, 'utf8')] as const);
  return { status, said: new Map([...texts, ['pretty', stdout.replaceAll(/\s+/gu, ' ')], ['stderr', stderr]]) };
}
const between = (before: Files, after: Files, ...args: readonly string[]): Promise<Told> =>
  told(repositoryOf(before, after), 'HEAD~1', ...args);
const at = (name: string): string => `${FOLDER}/${name}`;

test('what is loosened names a story as others may read it', async () => {
  const name = 'jane.miller@contoso.example.md';
  const folder = repositoryOf({ [name]: GOOD }, { [name]: tale(allow('missing-lesson')) });
  const { loosened } = await told(folder, 'HEAD~1');
  expect(loosened.map(({ path }) => path)).toEqual([expect.stringMatching(/^content\/stories\/jan….*\.md$/u)]);
  for (const [format, text] of (await inEveryFormat(folder)).said)
    expect([format, text]).toEqual([format, expect.not.stringContaining('jane.miller') as string]);
});

describe.concurrent('an allowance', () => {
  const allowed = tale(allow('privacy-secret')) + KEY;

  test('that comes with what it allows: the error is new, and the allowance is told in every format', async () => {
    const folder = repositoryOf({ 'a.md': GOOD }, { 'a.md': allowed });
    const { status, rules, loosened } = await told(folder, 'HEAD~1');
    expect([status, rules]).toEqual([1, { 'a.md': 'new-error' }]);
    expect(loosened).toEqual([{ path: at('a.md'), setting: 'allow', rule: 'privacy-secret' }]);
    const every = await inEveryFormat(folder);
    expect(every.status).toBe(1);
    valid('sarif', every.said.get('sarif') ?? '');
    for (const [format, text] of every.said) {
      expect([format, text]).toEqual([format, expect.not.stringContaining(SECRET) as string]);
      const words = format === 'json' ? '"rule": "privacy-secret"' : 'allows privacy-secret; the base does not';
      if (format !== 'stderr') expect([format, text]).toEqual([format, expect.stringContaining(words) as string]);
    }
    // It stands now: the next edit is measured with it.
    commit(folder, { 'a.md': `${allowed}\nIt held.\n` });
    const next = await told(folder, 'HEAD~1');
    expect([next.status, next.rules, next.loosened]).toEqual([0, { 'a.md': 'score-drop' }, []]);
  });

  test('of a new story does not count either: its errors stop it, its other findings are shown', async () => {
    const { status, rules, loosened } = await between({ 'b.md': GOOD }, { 'a.md': allowed });
    expect([status, rules, loosened.length]).toEqual([1, { 'a.md': 'new-error' }, 1]);
    const words = 'We looked at the checkout. It was made much better. We were all very happy with it.';
    const rule = lint(words).findings.find(({ severity }) => severity !== 'error')?.rule ?? '';
    const mild = await between({ 'b.md': `${GOOD}\nMore.\n` }, { 'a.md': tale(allow(rule), words) });
    expect([mild.status, mild.rules, mild.loosened]).toEqual([
      0,
      { 'a.md': 'as-new' },
      [{ path: at('a.md'), setting: 'allow', rule }],
    ]);
    expect(mild.stories[0]?.findings.new.map((each) => each.rule)).toContain(rule);
  });

  test('goes with a story that is renamed, and not with another that takes its place', async () => {
    const renamed = await between({ 'a.md': allowed }, { 'a.md': null, 'in/b.md': `${allowed}\nIt held.\n` });
    expect([renamed.status, renamed.rules, renamed.loosened]).toEqual([0, { 'in/b.md': 'score-drop' }, []]);
    const other = tale(allow('privacy-secret'), `I sold the shop to a friend of a friend. ${KEY}`);
    const replaced = await between({ 'a.md': allowed }, { 'a.md': null, 'b.md': other });
    expect([replaced.status, replaced.rules, replaced.loosened.length]).toEqual([
      1,
      { 'a.md': 'deleted', 'b.md': 'new-error' },
      1,
    ]);
  });

  test('that gets its reason only now, or names no rule', async () => {
    const bare = tale('title: A\nallow: [{ rule: privacy-secret }]');
    const reasoned = await between({ 'a.md': bare + KEY }, { 'a.md': allowed });
    expect([reasoned.rules, reasoned.loosened]).toMatchObject([{ 'a.md': 'score-drop' }, [{ rule: 'privacy-secret' }]]);
    const none = await between({ 'a.md': GOOD }, { 'a.md': tale(allow('no-such-rule')) });
    expect(none.loosened).toEqual([]);
  });

  test('in a story that cannot be judged is told all the same', async () => {
    const { status, unjudged, loosened } = await between({}, { 'a.mdx': `${allowed}\nI left {1} in it.\n` });
    expect([status, unjudged.length, loosened.length]).toEqual([2, 1, 1]);
  });
});

describe.concurrent('target, level, visibility', () => {
  const aimed = (target: string): string => tale(`title: Checkout${target === '' ? '' : `\ntarget: ${target}`}`);

  test.each([['10'], ['']])('a target that becomes “%s”: the base’s counts', async (target) => {
    const { status, rules, loosened, stories } = await between({ 'a.md': aimed('98') }, { 'a.md': aimed(target) });
    expect([status, rules]).toEqual([1, { 'a.md': 'target' }]);
    expect(loosened).toEqual([
      { path: at('a.md'), setting: 'target', before: 98, after: target === '' ? null : Number(target) },
    ]);
    expect(stories[0]?.after?.target).toBe(98);
  });

  test('a target that is raised counts at once', async () => {
    const { status, rules, loosened } = await between({ 'a.md': aimed('10') }, { 'a.md': aimed('98') });
    expect([status, rules, loosened]).toEqual([1, { 'a.md': 'target' }, []]);
  });

  test.each([['level: L4'], ['title: Checkout']])(
    'a level that is lowered by “%s”: judged as before',
    async (front) => {
      const { loosened, stories } = await between({ 'a.md': tale('level: L7') }, { 'a.md': tale(front) });
      const after = front === 'level: L4' ? 'L4' : 'L6';
      expect(loosened).toEqual([{ path: at('a.md'), setting: 'level', before: 'L7', after }]);
      expect([stories[0]?.after?.level, stories[0]?.change]).toEqual(['L7', 0]);
    },
  );

  test('a new story’s level below the one that holds for all, unless the command line says a level', async () => {
    const files = [{ 'b.md': GOOD, [CONFIG]: json({ level: 'L7' }) }, { 'a.md': tale('level: L5') }] as const;
    const folder = repositoryOf(...files);
    const { loosened, stories } = await told(folder, 'HEAD~1');
    expect([loosened, stories[0]?.after?.level]).toEqual([
      [{ path: at('a.md'), setting: 'level', before: 'L7', after: 'L5' }],
      'L7',
    ]);
    const asked = await told(folder, 'HEAD~1', '--level', 'L4');
    expect([asked.loosened, asked.stories[0]?.after?.level]).toEqual([[], 'L4']);
  });

  test.each([
    ['in its front matter', { 'a.md': tale('visibility: private') }, { 'a.md': tale('visibility: public') }],
    ['by a line that goes', { 'a.md': tale('visibility: private') }, { 'a.md': GOOD }],
    ['by a folder', { 'mine/a.md': GOOD }, { 'mine/a.md': null, 'a.md': GOOD }],
    ['as soon as it is written', {}, { 'mine/a.md': tale('visibility: public') }],
  ])('private → public, %s', async (_, before: Files, after: Files) => {
    const path = at(Object.keys(after).at(-1) ?? '');
    const { status, loosened } = await between({ 'b.md': KEY, ...before }, after);
    expect([status, loosened]).toEqual([0, [{ path, setting: 'visibility' }]]);
  });

  test('public → private, and more asked than before: nothing to tell', async () => {
    const before = tale('visibility: public\nlevel: L5\ntarget: 10');
    const { loosened } = await between(
      { 'a.md': before },
      { 'a.md': tale('visibility: private\nlevel: L6\ntarget: 20') },
    );
    expect(loosened).toEqual([]);
  });
});

describe.concurrent('story.config.json', () => {
  const path = 'story.config.json';
  const strict = {
    ...{ level: 'L6', role: 'SDM', min: 40, tolerance: 2, paths: ['content/stories', 'more'] },
    rules: { 'vague-claim': 'error' },
  };
  const before = { 'a.md': GOOD, '../../more/b.md': GOOD, [CONFIG]: json(strict) };

  test('every setting that asks for less is told, and none of them is followed', async () => {
    const lax = {
      ...{ level: 'L5', role: 'TPM', min: 20, tolerance: 50, paths: ['content/stories/mine', 'other'] },
      rules: { 'privacy-email': 'suggestion', 'vague-claim': 'warning' },
      allow: [{ rule: 'privacy-secret', because: 'x' }],
    };
    const { status, rules, loosened, stories } = await between(before, { 'a.md': GOOD + KEY, [CONFIG]: json(lax) });
    expect([status, rules]).toEqual([1, { 'a.md': 'new-error' }]);
    expect(stories[0]?.after?.level).toBe('L6');
    const bySeverity = (one: (typeof loosened)[number]): boolean => one.setting === 'severity';
    expect(loosened.filter((one) => !bySeverity(one))).toEqual([
      { path, setting: 'level', before: 'L6', after: 'L5' },
      { path, setting: 'role' },
      { path, setting: 'min', before: 40, after: 20 },
      { path, setting: 'tolerance', before: 2, after: 50 },
      { path, setting: 'allow', rule: 'privacy-secret' },
      { path, setting: 'paths', left: 'content/stories' },
      { path, setting: 'paths', left: 'more' },
    ]);
    expect(new Set(loosened.filter(bySeverity))).toEqual(
      new Set([
        { path, setting: 'severity', rule: 'privacy-email', before: 'error', after: 'suggestion' },
        { path, setting: 'severity', rule: 'vague-claim', before: 'error', after: 'warning' },
      ]),
    );
  });

  test('one that goes takes its marks with it; one that comes may ask for more', async () => {
    const gone = await between(before, { [CONFIG]: null });
    expect(gone.loosened).toEqual([
      { path, setting: 'role' },
      { path, setting: 'min', before: 40, after: null },
      { path, setting: 'tolerance', before: 2, after: 3 },
      { path, setting: 'severity', rule: 'vague-claim', before: 'error', after: severityOf('vague-claim') },
      { path, setting: 'paths', left: 'more' },
    ]);
    const comes = (config: object): Promise<Told> => between({ 'a.md': GOOD }, { [CONFIG]: json(config) });
    const more = await comes({ min: 40, tolerance: 1, level: 'L7', paths: ['content'] });
    expect(more.loosened).toEqual([]);
    const less = await comes({ tolerance: 4, level: 'L4', paths: ['content/stories/mine'] });
    expect(less.loosened).toEqual([
      { path, setting: 'level', before: 'L6', after: 'L4' },
      { path, setting: 'tolerance', before: 3, after: 4 },
      { path, setting: 'paths', left: FOLDER },
    ]);
  });

  test('is told where no story changed, in every format', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, [CONFIG]: json({ min: 40 }) }, { [CONFIG]: json({ min: 4 }) });
    const { status, said } = await inEveryFormat(folder);
    expect(status).toBe(0);
    for (const format of ['pretty', 'github', 'markdown', 'sarif'])
      expect([format, said.get(format)]).toEqual([format, expect.stringContaining('min 4; 40 at the base') as string]);
  });
});

describe.concurrent('where stories are', () => {
  const text = tale('title: A', 'I sold the shop on the corner to a friend of mine who had asked me for it twice.');

  test('a deleted story is named in every format', async () => {
    const folder = repositoryOf({ 'a.md': GOOD, 'b.md': text }, { 'b.md': null });
    const { status, said } = await inEveryFormat(folder);
    expect(status).toBe(0);
    said.delete('stderr');
    for (const each of said) expect(each).toEqual([each[0], expect.stringMatching(/b\.md[^]*deleted/u) as string]);
  });

  test.each(['../../docs/b.md', '.old/b.md', 'README.md', 'node_modules/b.md'])(
    'one that leaves them for %s is judged there once more, and named',
    async (name) => {
      const folder = repositoryOf({ 'a.md': GOOD, 'b.md': text });
      stage(folder, { 'b.md': null, [name]: text + KEY });
      git(folder, 'add', '--all', '--force');
      git(folder, 'commit', '--quiet', '--message', 'moved');
      const { status, stories, loosened } = await told(folder, 'HEAD~1');
      const to = join(FOLDER, name);
      expect(stories.map(({ kind, path, from }) => [kind, path, from])).toEqual([['renamed', to, at('b.md')]]);
      expect([status, loosened]).toEqual([1, [{ path: at('b.md'), setting: 'moved', to }]]);
      const { stdout } = await diff(folder, 'HEAD~1', '--format', 'github');
      expect(stdout).toContain(`moved to ${to}, where no story is looked for`);
    },
  );

  test('one that stops being a story by its ending is deleted, and named with where it went', async () => {
    const { status, rules, loosened } = await between(
      { 'a.md': GOOD, 'b.md': text },
      { 'b.md': null, '../b.txt': text },
    );
    expect([status, rules]).toEqual([0, { 'b.md': 'deleted' }]);
    expect(loosened).toEqual([{ path: at('b.md'), setting: 'moved', to: 'content/b.txt' }]);
  });

  test('one that moves below them only is renamed, and nothing is loosened', async () => {
    const { status, rules, loosened } = await between({ 'b.md': text }, { 'b.md': null, 'mine/b.md': text });
    expect([status, rules, loosened]).toEqual([0, { 'mine/b.md': 'score-drop' }, []]);
  });
});

describe.concurrent('--into: where the change goes may be stricter than where it began', () => {
  const allowed = (more: string): string => tale(allow('privacy-secret')) + more;
  /** main moves on by `since` after the branch `change` began. */
  function branched(before: Files, since: Files, change: Files): string {
    const folder = repositoryOf(before);
    git(folder, 'branch', 'change');
    commit(folder, since);
    git(folder, 'switch', '--quiet', 'change');
    commit(folder, change);
    return folder;
  }

  test('an allowance that was taken back in the meantime does not count', async () => {
    const folder = branched({ 'a.md': allowed('') }, { 'a.md': GOOD }, { 'a.md': allowed(KEY) });
    expect((await told(folder, 'change~1', 'change')).status).toBe(0);
    const { status, rules, loosened } = await told(folder, 'change~1', 'change', '--into', 'main');
    expect([status, rules, loosened]).toMatchObject([1, { 'a.md': 'new-error' }, [{ rule: 'privacy-secret' }]]);
  });

  test('what was there when the branch began is not new for that', async () => {
    const folder = branched({ 'a.md': allowed(KEY) }, { 'a.md': GOOD }, { 'a.md': `${allowed(KEY)}\nIt held.\n` });
    const { status, rules } = await told(folder, 'change~1', 'change', '--into', 'main');
    expect([status, rules]).toEqual([0, { 'a.md': 'score-drop' }]);
  });

  test('nor does one count that went with its story, or that another now has', async () => {
    for (const since of [{ 'a.md': null }, { 'a.md': null, 'b.md': GOOD }]) {
      const folder = branched({ 'a.md': allowed('') }, since, { 'a.md': allowed(KEY) });
      expect((await told(folder, 'change~1', 'change', '--into', 'main')).status).toBe(1);
    }
  });

  test('marks and settings of there hold', async () => {
    const folder = branched(
      { 'a.md': GOOD },
      { 'a.md': tale('title: Checkout\ntarget: 98'), [CONFIG]: json({ tolerance: 7 }) },
      { 'a.md': `${GOOD}\nIt held.\n` },
    );
    const { status, rules, gate } = (await told(folder, 'change~1', 'change', '--into', 'main')) as Told & {
      gate: unknown;
    };
    expect([status, rules, gate]).toMatchObject([1, { 'a.md': 'target' }, { tolerance: 7 }]);
  });

  test('a revision that is none', async () => {
    const { status, stderr } = await diff(repositoryOf({ 'a.md': GOOD }), 'HEAD', '--into', 'gone');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^story: unknown revision “gone” — /u)]);
  });
});
