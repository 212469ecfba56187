import { describe, expect, test } from 'vitest';
import { rules } from '../../plugins/story-lint/index.ts';
import { parseMarks, ruleInFull } from '../../plugins/cli/reporters/rules-pretty.ts';
import { setting } from './made-up.ts';
import { valid } from './schemas.ts';
import { story } from './story.ts';

describe.concurrent('story rules', () => {
  test('lists every rule', async () => {
    const { status, stdout } = await story(['rules']);
    expect(status).toBe(0);
    for (const { id } of rules) expect(stdout).toContain(`  ${id} `);
  });

  test('as json, by its schema', async () => {
    const { status, stdout } = await story(['rules', 'vague-claim', '--format', 'json']);
    expect(status).toBe(0);
    expect(valid('rules', stdout)).toMatchObject({ rules: [{ id: 'vague-claim', dimension: 'evidence' }] });
  });
});

test('one rule: why, and examples with the words it points at', () => {
  const { rules: made, terminal } = setting();
  const [rule] = made;
  if (rule === undefined) throw new Error('no rule');
  expect(ruleInFull({ ...rule, severity: 'warning' }, terminal)).toMatchInlineSnapshot(`
    "Nobody did it
    borrowed-action · warning · ownership

    Nobody can be credited. See why.

    Costs
      After that it was moved.
                 ^^^^^^^^^^^^

    Earns
      I moved it.
    "
  `);
});

test('marks may span lines', () => {
  expect(parseMarks('a ⟦b\nc⟧ d')).toEqual([
    { text: 'a b', marks: [{ start: 2, end: 3 }] },
    { text: 'c d', marks: [{ start: 0, end: 1 }] },
  ]);
});
