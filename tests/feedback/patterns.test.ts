import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnose, PATTERNS } from '../../plugins/feedback/index.ts';
import { PATTERN } from '../../plugins/feedback/patterns/index.ts';

const tagged = (text: string): string[] =>
  diagnose(text)
    .patterns.filter((pattern) => pattern.tagged)
    .map(({ slug }) => slug);

describe.each(PATTERNS)('%s', (slug) => {
  const { examples } = PATTERN[slug];

  test.each(examples.bad)('is meant: %s', (marked) => {
    const text = marked.replaceAll(/[⟦⟧]/gu, '');
    const reason = /⟦(.+)⟧/u.exec(marked)?.[1] ?? '';
    const first = diagnose(text).patterns[0];
    expect(first).toMatchObject({ slug, tagged: true });
    const evidence = first?.evidence.map(({ quote }) => quote).join(' ') ?? '';
    expect(reason).toContain(evidence.replace(/\.$/u, ''));
  });

  test.each(examples.good)('is not: %s', (text) => {
    expect(tagged(text)).toEqual([]);
  });

  test('has its page', () => {
    expect(existsSync(new URL(`../../content/patterns/${slug}.mdx`, import.meta.url))).toBe(true);
  });
});
