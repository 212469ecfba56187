import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkoutAt } from '../../plugins/action/checkout.ts';
import { inputsOf } from '../../plugins/action/inputs.ts';
import { rangeOf } from '../../plugins/action/range.ts';
import { MOST_SUMMARY_BYTES, outputsText, summaryText } from '../../plugins/action/runner-files.ts';
import { pullRequestOf } from '../../plugins/action/triggering-event.ts';
import { CLEAN, git } from '../cli/repository.ts';
import { folderOf } from '../cli/story.ts';
import { evaluate } from './expression.ts';
import { commit } from './repository.ts';
import { ofPull } from './runner.ts';

describe('inputs', () => {
  test('one path a line; what is empty is not asked for', () => {
    expect(inputsOf({ STORY_PATHS: ' a b/c.md \r\n\n-x\n', STORY_MIN: '60', STORY_FORMAT: 'JSON' })).toEqual({
      key: '',
      paths: ['a b/c.md', '-x'],
      bar: [],
      min: ['--min=60'],
      tolerance: [],
      format: 'json',
      base: '',
      head: '',
      folder: '.',
    });
    expect(() => inputsOf({ STORY_PATHS: ' \n ' })).toThrow(/the input paths is empty — .+ — give it/u);
  });

  test('no value is ever an option of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const { bar, min, tolerance } = inputsOf({
          STORY_PATHS: 'a',
          ...{ STORY_LEVEL: value, STORY_ROLE: value, STORY_MIN: value, STORY_TOLERANCE: value },
        });
        for (const each of [...bar, ...min, ...tolerance]) expect(each).toMatch(/^--(?:level|role|min|tolerance)=/u);
      }),
    );
  });
});

describe('events', () => {
  const commits = { merge: 'c'.repeat(40), base: 'a'.repeat(40), head: 'b'.repeat(40) };
  const text = (payload: unknown) => (): string => JSON.stringify(payload);

  test('a pull request’s commits; null where there is none', () => {
    const { name, payload } = ofPull({ ...commits, origin: '' });
    expect(pullRequestOf(name, text(payload))).toMatchObject({
      number: 7,
      base: { sha: commits.base },
      head: { sha: commits.head },
    });
    expect(pullRequestOf('push', () => expect.fail('read'))).toBeNull();
  });

  test('refused: pull_request_target, and what GitHub does not write', () => {
    expect(() => pullRequestOf('pull_request_target', text({}))).toThrow(/use pull_request$/u);
    for (const payload of [null, {}, ofPull({ ...commits, head: '--help', origin: '' }).payload])
      expect(() => pullRequestOf('pull_request', text(payload))).toThrow(/cannot be read/u);
    expect(() => pullRequestOf('pull_request', () => '{')).toThrow(/cannot be read/u);
  });
});

describe('the range', () => {
  const pull = { base: 'base', head: 'head' };
  const nothing = { base: '', head: '', merge: '' };
  const history = (
    commits: Readonly<Record<string, string>>,
    mergeBase: string | null,
    isShallow = false,
  ): Parameters<typeof rangeOf>[2] => ({
    isShallow,
    commit: (name) => commits[name] ?? null,
    mergeBase: () => mergeBase,
  });
  const MERGED = { HEAD: 'merge', 'HEAD^1': 'tip', 'HEAD^2': 'head' };

  test('from where the pull request left its base', () => {
    const full = history({ ...MERGED, base: 'base', head: 'head' }, 'start');
    expect(rangeOf(pull, nothing, full)).toEqual({ base: 'start', head: 'head' });
    expect(rangeOf(pull, { ...nothing, base: 'v1' }, full)).toEqual({ base: 'v1', head: 'head' });
    expect(rangeOf(pull, { ...nothing, head: 'HEAD' }, full)).toEqual({ base: 'start', head: 'HEAD' });
  });

  test('else by the merge that GitHub tried, both sides of it', () => {
    const tried = { base: 'tip', head: 'merge' };
    expect(rangeOf(pull, nothing, history({ ...MERGED, base: 'base', head: 'head' }, null, true))).toEqual(tried);
    const newer = history({ ...MERGED, 'HEAD^2': 'newer' }, null, true);
    expect(rangeOf(pull, { ...nothing, merge: 'merge' }, newer)).toEqual(tried);
    expect(() => rangeOf(pull, nothing, newer)).toThrow(/fetch-depth: 0/u);
  });

  test('never by what was pushed since in the place of its last commit', () => {
    const newer = history({ HEAD: 'newer', base: 'base', b: 'b' }, 'start');
    for (const asked of [nothing, { ...nothing, merge: 'merge' }, { ...nothing, base: 'b' }])
      expect(() => rangeOf(pull, asked, newer)).toThrow(/does not hold the pull request’s last commit — .+ newer run/u);
    expect(rangeOf(pull, { ...nothing, base: 'b', merge: 'newer' }, newer)).toEqual({ base: 'b', head: 'HEAD' });
  });

  test('else what to do', () => {
    const shallow = history({ HEAD: 'merge' }, null, true);
    expect(() => rangeOf(pull, nothing, shallow)).toThrow(/began — .+ — give it `fetch-depth: 0`$/u);
    expect(() => rangeOf(pull, nothing, history({ HEAD: 'x', base: 'base', head: 'head' }, null))).toThrow(
      /no commit in common — .+ — give the input base$/u,
    );
    expect(() => rangeOf(pull, { ...nothing, head: 'gone' }, history({}, null))).toThrow(/the input head names no/u);
    const ownMerge = history({ HEAD: 'x', 'HEAD^1': 'y', 'HEAD^2': 'z' }, null, true);
    expect(() => rangeOf(pull, nothing, ownMerge)).toThrow(/fetch-depth: 0/u);
  });
});

describe('the checkout', () => {
  test('paths are named from the top of the repository', () => {
    const folder = folderOf({});
    git(folder, 'init', '--quiet');
    const id = commit(folder, { 'my docs/stories/a.md': 'x' });
    const checkout = checkoutAt(join(folder, 'my docs'), CLEAN);
    expect([checkout.top, checkout.fault]).toEqual([folder, null]);
    expect([checkout.commit('HEAD'), checkout.commit('--help')]).toEqual([id, null]);
    expect(checkout.upwards('x')).toEqual(['my docs/x', 'x']);
    expect(checkoutAt(folder, CLEAN).upwards('x')).toEqual(['x']);
    expect(checkout.textAt('HEAD', 'my docs/stories/a.md')).toBe('x');
    for (const name of ['gone', '--textconv', '']) expect(checkout.textAt(name, 'my docs/stories/a.md')).toBeNull();
    expect(['stories', '.', './gone/a.md'].map((path) => checkout.fromTop(path))).toEqual([
      'my docs/stories',
      'my docs',
      'my docs/gone/a.md',
    ]);
  });

  test('nothing outside it is read, whatever a link says', () => {
    const folder = folderOf({ 'secret.md': 'x' });
    const inside = join(folder, 'repository');
    mkdirSync(inside);
    git(inside, 'init', '--quiet');
    commit(inside, { 'a.md': 'x' });
    symlinkSync('../secret.md', join(inside, 'out.md'));
    symlinkSync('.git', join(inside, 'config'));
    symlinkSync('a.md', join(inside, 'in.md'));
    const checkout = checkoutAt(inside, CLEAN);
    expect(checkout.fromTop('in.md')).toBe('in.md');
    for (const path of ['out.md', '../secret.md', '../gone.md', '.git/config', 'config/config'])
      expect(() => checkout.fromTop(path), path).toThrow(/leads out of the repository/u);
  });

  test('a repository that the stories bring along is none', () => {
    const folder = folderOf({});
    git(folder, 'init', '--quiet', '--bare');
    expect(checkoutAt(folder, { ...process.env, ...CLEAN }).fault?.message).toMatch(/cannot be read — .+bare/u);
  });

  test('no folder, no repository, another owner: each says what to do', () => {
    expect(() => checkoutAt('gone', CLEAN)).toThrow(/no folder “gone”/u);
    const folder = folderOf({});
    const env = { ...process.env, ...CLEAN };
    expect(checkoutAt(folder, env).fault?.message).toMatch(/no git repository .+fetch-depth: 0/u);
    git(folder, 'init', '--quiet');
    const foreign = checkoutAt(folder, { ...env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect(foreign.fault?.message).toMatch(/dubious ownership.+safe\.directory/u);
    expect(checkoutAt(folder, { ...env, PATH: '/nowhere' }).fault?.message).toMatch(/^no git here/u);
  });
});

describe('what is handed on', () => {
  test('no value can end itself and begin another output', () => {
    expect(outputsText({ a: '1\nEND\nb=2', c: '' }, 'x'.repeat(8))).toBe(
      'a<<xxxxxxxx\n1\nEND\nb=2\nxxxxxxxx\nc<<xxxxxxxx\n\nxxxxxxxx\n',
    );
  });

  test('a summary keeps to GitHub’s limit, between lines', () => {
    expect(summaryText('a\nb\n')).toBe('a\nb\n');
    const cut = summaryText('ä line of it\n'.repeat(200_000));
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(MOST_SUMMARY_BYTES);
    expect(cut).toMatch(/^(?:ä line of it\n)+\nThe rest did not fit here\.\n$/u);
    expect(summaryText('ä'.repeat(100), 50)).toBe('\n\nThe rest did not fit here.\n');
  });
});

test('the test’s own reading of expressions', () => {
  const context = { inputs: { comment: 'true', 'a-b': 'x' }, steps: {} };
  const functions = { cancelled: () => false };
  const cases: readonly (readonly [string, unknown])[] = [
    ["!(inputs.comment == 'true' && inputs.a-b == 'y')", true],
    ["!cancelled() && (inputs.a-b == 'y' || steps.judge.outputs.diff != '')", false],
    ["inputs.a-b != 'it''s'", true],
    ['steps.gone.outputs.x', ''],
  ];
  for (const [source, value] of cases) expect([source, evaluate(source, context, functions)]).toEqual([source, value]);
  for (const source of ['a ~ b', 'secrets.x', 'inputs.comment ==', 'hashFiles(inputs.comment)', '(inputs.comment'])
    expect(() => evaluate(source, context, functions), source).toThrow();
});
