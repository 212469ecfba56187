import { expect, test } from 'vitest';
import { stemOf } from '../../plugins/story-lint/principles/stem.ts';

test.each([
  ['organise', 'organized'],
  ['organisation', 'organization'],
  ['colour', 'color'],
  ['behaviours', 'behavior'],
  ['cancelled', 'canceled'],
  ['travelling', 'traveling'],
  ['analysing', 'analyze'],
  ['apologised', 'apologizing'],
  ['licence', 'license'],
  ['programme', 'programs'],
  ['centre', 'center'],
  ['sceptical', 'skeptical'],
  ['neighbourhood', 'neighborhood'],
  ['judgement', 'judgment'],
  ['enrolled', 'enrol'],
  ['cheque', 'check'],
])('%s and %s are one word', (british, american) => {
  expect(stemOf(british)).toBe(stemOf(american));
});

test.each([
  ['he', 'she'],
  ['his', 'her'],
  ['him', 'them'],
  ['woman', 'man'],
  ['sister', 'brother'],
  ['mother', 'father'],
  ['husband', 'wife'],
  ['daughter', 'son'],
])('%s and %s are one person', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each([
  ['hire', 'hiring'],
  ['note', 'noted'],
  ['refuse', 'refusing'],
  ['ran', 'run'],
  ['told', 'tell'],
  ['policies', 'policy'],
  ['customer’s', 'customers'],
])('%s and %s are one deed', (a, b) => {
  expect(stemOf(a)).toBe(stemOf(b));
});

test.each([
  ['note', 'not'],
  ['hire', 'her'],
  ['plane', 'plan'],
  ['promise', 'promize'],
  ['hour', 'hor'],
  ['raise', 'raize'],
])('%s is not %s', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});
