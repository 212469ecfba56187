import { describe, expect, it } from 'vitest';
import { arithmeticMismatch } from '../../plugins/story-lint/rules/arithmetic-mismatch.ts';
import { privacyRules } from './rules.ts';
import { findingsOf, unmarked } from './story.ts';

describe.each([...privacyRules, arithmeticMismatch])('$id', (rule) => {
  it.each(rule.examples.good)('passes: %s', (text) => {
    expect(findingsOf([rule], text)).toEqual([]);
  });

  it.each(rule.examples.bad)('points at: %s', (text) => {
    const { source, marked } = unmarked(text);
    expect(findingsOf([rule], source).map((found) => `${String(found.start)} ${found.words}`)).toEqual(marked);
  });
});
