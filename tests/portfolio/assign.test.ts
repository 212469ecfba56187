import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../plugins/portfolio/assign.ts';

const total = (values: readonly (readonly number[])[], given: readonly (number | null)[]): number =>
  given.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (values[row]?.[column] ?? 0)), 0);

/** The best total there is, by trying every way to give each row one free column or none. */
function bruteForce(values: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = values[row];
  if (own === undefined) return 0;
  return own.reduce(
    (best, value, column) =>
      taken.has(column) ? best : Math.max(best, value + bruteForce(values, row + 1, new Set([...taken, column]))),
    bruteForce(values, row + 1, taken),
  );
}

/** Few different values, so that ties are the rule; and large ones, as debriefs have them. */
const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1e12 }));
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

test('is worth what the best of all assignments is worth, more rows than columns and fewer', () => {
  fc.assert(
    fc.property(matrix, (values) => {
      expect(total(values, assign(values))).toBe(bruteForce(values));
    }),
    { numRuns: 500 },
  );
});

test('gives no column twice, and none where it is worth nothing', () => {
  fc.assert(
    fc.property(matrix, (values) => {
      const given = assign(values);
      const columns = given.filter((column) => column !== null);
      expect(given).toHaveLength(values.length);
      expect(new Set(columns).size).toBe(columns.length);
      for (const [row, column] of given.entries())
        if (column !== null) expect(values[row]?.[column]).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ['nothing at all', [], []],
  ['rows without columns', [[], []], [null, null]],
  ['only zeros', [[0], [0]], [null, null]],
  // Greed would take the 9 first and be left with 9 + 0.
  [
    'a best that nobody gets first',
    [
      [9, 8],
      [9, 0],
    ],
    [1, 0],
  ],
])('%s', (_, values, expected) => {
  expect(assign(values)).toEqual(expected);
});
