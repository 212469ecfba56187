import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../plugins/feedback/index.ts';
import type { PartKind } from '../../plugins/feedback/index.ts';
import { Source } from '../../plugins/language/index.ts';

const kindsOf = (text: string): [PartKind, string][] => diagnose(text).parts.map(({ kind, quote }) => [kind, quote]);
const ofKind = (text: string, kind: PartKind): string[] =>
  kindsOf(text).flatMap(([k, quote]) => (k === kind ? quote : []));
const letters = readFileSync(new URL('../calibration/feedback/letters.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

/** The letters and digits that stand in no part, and those in more than one. */
function uncovered(text: string): string {
  const source = new Source(text);
  const entities = text.replaceAll(/&\w+;/gu, (entity) => ' '.repeat(entity.length));
  const seen = new Uint8Array(text.length);
  for (const { line, column, endLine, endColumn } of diagnose(text).parts)
    for (let i = source.offset({ line, column }); i < source.offset({ line: endLine, column: endColumn }); i++)
      seen[i] = (seen[i] ?? 0) + 1;
  return Array.from(seen, (times, i) => (times !== 1 && /[\p{L}\p{N}]/u.test(entities[i] ?? '') ? text[i] : '')).join(
    '',
  );
}

test('signs that take no room are not seen: they part no word and fill no line', () => {
  const said = 'You said “we” throughout, and we could not tell what you did yourself.';
  const padded = `${said.replace('throughout', 'through\u00adout').replace('yourself', 'your&#8203;self')}${'\u200b\u200c'.repeat(60)}`;
  const [first] = diagnose(said).patterns;
  expect(diagnose(padded).patterns[0]).toMatchObject({ slug: first?.slug, confidence: first?.confidence });
});

describe('every word is in one part', () => {
  test.each(letters.slice(0, 60))('%#', (text) => {
    expect(uncovered(text)).toBe('');
  });

  test('whatever the text', () => {
    const piece = fc.constantFrom(
      'Hi Anna, ',
      'Best,\n',
      'Anna\n',
      '> On Mon, A wrote:\n',
      '> ',
      '\n\n',
      '\n',
      '<p>',
      '</p>',
      '<style>x</style>',
      '&amp;',
      '[a](b)',
      'No concerns on ownership, but you said we. ',
      'You rambled; we liked you. ',
      'Subject: no\n',
      '-----Original Message-----\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expect(uncovered(pieces.join(''))).toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('set apart by form', () => {
  const MAIL = `Subject: Your interview

Hi Sam,

You said we in every answer and we could not tell what you did yourself.

Kind regards,
Anna Kowalska
Talent Acquisition

On Tue, 4 Mar, Sam Lee wrote:
> Was it the system design? I rambled in that round.
`;
  test('headers, signature and quoted mail', () => {
    expect(ofKind(MAIL, 'signature')).toEqual(['Kind regards,', 'Anna Kowalska', 'Talent Acquisition']);
    expect(ofKind(MAIL, 'thread')).toEqual([
      'Subject: Your interview',
      'On Tue, 4 Mar, Sam Lee wrote:',
      'Was it the system design? I rambled in that round.',
    ]);
    expect(ofKind(MAIL, 'reason')).toHaveLength(1);
  });

  test('a mail that is quoted whole is read', () => {
    const quoted = '> You said we in every answer and we could not tell what you did yourself.\n';
    expect(ofKind(quoted, 'reason')).toHaveLength(1);
  });

  test('a forwarded mail is read', () => {
    const text = `Look what they wrote.\n\n---------- Forwarded message ---------\nFrom: Anna <a@example.com>\n\n${MAIL.split('\n')[4] ?? ''}\n`;
    expect(ofKind(text, 'reason')).toContain(MAIL.split('\n')[4]);
    expect(ofKind(text, 'thread')).toHaveLength(2);
  });

  test('lines that were only wrapped are one sentence', () => {
    const text =
      'You said we in every answer that you gave us and we could not\ntell what you did yourself in any of the stories.\n';
    expect(ofKind(text, 'reason')).toEqual([text.trim()]);
  });

  test('entities are read as what they show, and quoted as they stand', () => {
    const text = 'You couldn&#39;t give us any numbers &ndash; no baseline, no result.';
    expect(ofKind(text, 'reason')).toEqual([text]);
  });

  test('the candidate’s own question is no reason', () => {
    expect(diagnose('Was it my system design? Did I say we too often?').patterns[0]?.tagged).toBe(false);
  });

  test('a role’s title is none', () => {
    const text =
      'Hi Sam,\n\nUnfortunately it is a no for Senior Manager, Conflict Resolution and Leadership.\n\nBest,\nAnna';
    expect(diagnose(text).silence).not.toBeNull();
  });
});
