import { expect, test } from 'vitest';
import { lint } from '../../plugins/story-lint/index.ts';

test('a result that hangs together with nothing else earns nothing, and is not said to be missing', () => {
  const { findings, measures } = lint(
    'Our checkout took 8.2 s and we were losing orders. I pulled the logs on Monday, found one slow query and rewrote it. ' +
      'I decided against a cache, because prices change by the hour. Latency fell from 8.2 s to 1.6 s and stayed there for six months.',
  );
  expect(measures.metrics).toContainEqual(expect.objectContaining({ quote: '1.6 s', role: 'result' }));
  const found = findings.map(({ rule }) => rule);
  expect(found).not.toContain('unquantified-result');
  expect(found).not.toContain('missing-result');
});
