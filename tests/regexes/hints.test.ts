/** What is looked for before a dear pattern is tried must stand wherever that pattern fits: else something would be passed over. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../plugins/story-lint/index.ts';
import { IDENTIFIERS } from '../../plugins/story-lint/numbers/data/identifier-shapes.ts';
import { ADDRESSES } from '../../plugins/story-lint/rules/privacy/data/address-shapes.ts';
import { HOSTS } from '../../plugins/story-lint/rules/privacy/data/host-shapes.ts';
import { SHAPES } from '../../plugins/story-lint/rules/privacy/data/secret-shapes.ts';

const HINTED = [...IDENTIFIERS, ...ADDRESSES, ...HOSTS, ...SHAPES];

/** Ways to write what they look for that few texts have. */
const WRITTEN = [
  'on 3rd-September, 31 Dec 2022, 1 of\u00a0May and 12\n\nfebruary; May 7, Feb 14–20, Sept. 3, September 30th, oct 1',
  'node 10.61.14.203, version 1.2.3, 3.10.2.7, p95, v2.1, 5.x, the 22nd, §\u00a04, № 7, No.5, no. 6, Nr 8, nr. 9, #3',
  '24/7, 24x7, 24×7, 9/11, 9-to-5, 9 to 5, 1:1s, 1-1, 1-on-1, one on ones, one-to-one, Nine to Five, one-way, two way',
  "catch-22, kill -9, N+1, the ’90s, the \u201990s and the '80s; (020) 7946 0958, 0161-496-0000, 0161-4960000",
  'grafana.acme.example, jenkins2.acme.co.uk, a.prod.acme.example, db1.internal, ana at firm dot example, a_at_b_dot_c',
  'https://jira.acme.example/x \\\\fs-hr02\\payslips$ fd12:3456::1 db-prod-03 x.rds.amazonaws.com',
  'hvs.CAESIJ12345678 key-12345678 sq0abc-12345678 ghp_abcdefghijklmnop shpat_abcdefghijklmnop 1//0abcdefghijklmnopqrst',
  'github_pat_abcdefghijklmnopqrst oy2abcdefghijklmnopqrstu EZAKabcdefghijklmnopqrst AKIAIOSFODNN7EXAMPLE',
];
const FILES = [
  'calibration/leaks',
  'calibration/leaks-more',
  'calibration/numbers',
  'calibration/claims',
  'privacy/voices',
];

/** As far as a pattern looks back for what its hint finds. */
const BEFORE = 14;

test('a hint stands wherever its pattern fits', () => {
  const labelled = FILES.flatMap((file) =>
    readFileSync(new URL(`../${file}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => (JSON.parse(line) as { readonly text?: string }).text ?? []),
  );
  const examples = rules.flatMap((rule) => [...rule.examples.bad, ...rule.examples.good]);
  const found = HINTED.map(() => 0);
  const passedOver: string[] = [];
  for (const text of [...WRITTEN, ...labelled, ...examples])
    HINTED.forEach(([needs, pattern], at) => {
      const whole = text.match(pattern) ?? [];
      // Of each match alone: what else stands in the text must not be what the hint finds.
      for (const match of whole) {
        found[at] = (found[at] ?? 0) + 1;
        const from = text.indexOf(match);
        const around = text.slice(Math.max(0, from - BEFORE), from + match.length + 1);
        if (!needs.test(around)) passedOver.push(`/${needs.source}/ ${match}`);
      }
    });
  expect(passedOver).toEqual([]);
  expect(found.filter((count) => count > 0).length / HINTED.length).toBeGreaterThan(0.8);
});
