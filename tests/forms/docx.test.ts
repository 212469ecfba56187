import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { asDocx } from '../../plugins/forms/as-docx.ts';
import { filled, NO_ANSWERS, withAnswer, type Answers, type Form } from '../../plugins/forms/index.ts';
import { everywhere, formFiles, formOf } from './form-files.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The document’s own part of the file. */
async function xmlOf(form: Form, answers: Answers): Promise<string> {
  const blob = await asDocx(filled(form, answers), form.title);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']),
  );
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

/** What its reader sees, paragraph by paragraph. */
const wordsIn = (xml: string): string =>
  xml
    .replaceAll(/<\/w:p>|<w:br\/>/gu, '\n')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');

let count = 0;

describe.each(formFiles.map((one) => [one.id, one.form] as const))('%s as a file of Word', (_, form) => {
  test('holds every answer, and what the template says around it', async () => {
    const { answers, said } = everywhere(form, () => `quokka${++count}quokka`);
    const words = wordsIn(await xmlOf(form, answers));
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((one) => !words.includes(one))).toEqual([]);
    for (const block of form.blocks)
      if (block.kind === 'heading')
        expect(words).toContain(block.pieces.filter((piece) => typeof piece === 'string').join(''));
  });
});

test('signs of markup are words, lines stay lines, and what XML cannot hold is left out', async () => {
  const form = formOf('signal-repair-document');
  const id = 'one-sentence-one-date-easy-to-refuse';
  const hostile = '<w:p>&amp; "quoted" ]]></w:document>\nsecond\u0000\u0007 line\ud83d 🚀 \ufffe';
  const xml = await xmlOf(form, withAnswer(NO_ANSWERS, id, hostile));
  expect(wordsIn(xml)).toContain('<w:p>&amp; "quoted" ]]></w:document>\nsecond line\ufffd 🚀');
  expect(xml).not.toMatch(/[^\P{Cc}\n\r\t]|\ufffe/u);
  expect(xml.match(/<\/w:document>/gu)).toHaveLength(1);
});

test('words that run from right to left say so', async () => {
  const form = formOf('signal-repair-document');
  const plain = await xmlOf(form, NO_ANSWERS);
  expect(plain).not.toMatch(/<w:(?:bidi|rtl)\b/u);
  const xml = await xmlOf(form, withAnswer(NO_ANSWERS, 'one-sentence-one-date-easy-to-refuse', 'קיצרתי את הזמן'));
  expect(xml).toMatch(/<w:bidi\/>/u);
  expect(xml).toMatch(/<w:rtl\/>/u);
});
