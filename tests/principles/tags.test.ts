import { describe, expect, test } from 'vitest';
import { lint, PRINCIPLES } from '../../plugins/story-lint/index.ts';
import { rows } from '../calibration/agreement.ts';

const REFUNDS =
  'Refunds took nine days and 310 customers a week wrote to ask. I read 60 of their letters in one evening. Most had the same sentence in them: nobody told me. ' +
  'I called six of them. Then I moved the notice to the day we receive the parcel, and asked the warehouse lead to scan at the door. ' +
  'She said it would slow them down; I stood there for a shift and timed it: four seconds a parcel. Letters fell from 310 to 84 a week.';

const first = (text: string): string | undefined => lint(text).principles[0]?.slug;

describe('principle tags', () => {
  test('are all sixteen, the most confident first', () => {
    const { principles } = lint(REFUNDS);
    expect(principles.map((p) => p.slug).sort()).toEqual([...PRINCIPLES].sort());
    const confidences = principles.map((p) => p.confidence);
    expect(confidences.toSorted((a, b) => b - a)).toEqual(confidences);
  });

  test('point at sentences of the text', () => {
    for (const row of rows('rated').slice(0, 30)) {
      const lines = row.text.split('\n');
      for (const tag of lint(row.text).principles.filter((p) => p.tagged)) {
        expect(tag.evidence.length, `${row.id} ${tag.slug}`).toBeGreaterThan(0);
        for (const { line, column, quote } of tag.evidence) {
          expect(lines[line - 1]?.slice(column - 1).startsWith(quote.split('\n')[0] ?? ''), quote).toBe(true);
        }
      }
    }
  });

  test('are not won by a principle’s name', () => {
    const named = `${REFUNDS} This was Frugality. I showed Frugality, and Frugality is what I stand for.`;
    expect(first(named)).toBe(first(REFUNDS));
    const before = lint(REFUNDS).principles.find((p) => p.slug === 'frugality');
    const after = lint(named).principles.find((p) => p.slug === 'frugality');
    expect((after?.confidence ?? 0) - (before?.confidence ?? 0)).toBeLessThan(0.1);
  });

  test('are the same for another name, gender, quotation mark or line end', () => {
    const three = (text: string): string[] =>
      lint(text)
        .principles.slice(0, 3)
        .map((p) => p.slug);
    const base = three(REFUNDS);
    expect(three(REFUNDS.replaceAll('She', 'He'))).toEqual(base);
    expect(three(REFUNDS.replaceAll('. ', '.\r\n'))).toEqual(base);
    expect(three(REFUNDS.replace('the warehouse lead', 'Okonkwo'))).toEqual(base);
  });

  test('an empty text has none', () => {
    expect(lint('').principles.filter((p) => p.tagged)).toEqual([]);
  });
});
