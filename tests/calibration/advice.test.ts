/** Whether people's honest answers win what the advice says they do. */
import { expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';
import type { Labelled } from '../../plugins/agreement/index.ts';
import { rows } from './labelled-rows.ts';

type Rewrite = Labelled & { readonly before: string; readonly after: string };

/** Four in five, as the advice says. */
const ENOUGH = 0.8;
/** Points, in the middle of all stories: those with little in them have further to go. */
const WIDEST = 12;

test('in four of five stories an honest answer wins as many points as is said', () => {
  const answers = rows<Rewrite>('rewrites').flatMap(({ before, after }) => {
    const { score, changeFirst } = lint(before);
    const promised = changeFirst.find(({ points }) => points !== null)?.points;
    return promised == null ? [] : [{ promised, won: lint(after).score - score }];
  });
  expect(answers.length).toBeGreaterThan(60);
  const right = answers.filter(({ promised: [least, most], won }) => won >= least && won <= most);
  expect(right.length / answers.length).toBeGreaterThanOrEqual(ENOUGH);
  const widths = answers.map(({ promised: [least, most] }) => most - least).sort((a, b) => a - b);
  expect(widths[Math.floor(widths.length / 2)]).toBeLessThanOrEqual(WIDEST);
});
