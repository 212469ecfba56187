/** The document as a file of Word. By itself, for the weight of the library: whoever wants it asks for it. */
import {
  BorderStyle,
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table as DocxTable,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { keyWords, plainRun } from './as-plain-text.ts';
import { isTooWide, type Part, type Table, type Words } from './filled.ts';

/** A4 between its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 900 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
/** In half points. */
const SIZE = { text: 20, small: 18 };
const OPEN = '767676';
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
/** Hebrew, Arabic and their neighbours, as the first letter of a text. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** All of the document, for a `.docx`. */
export async function asDocx(parts: readonly Part[], title: string): Promise<Blob> {
  const { width, height, margin } = PAGE;
  const document = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: 'Calibri', size: SIZE.text } } } },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        children: parts.flatMap(blocksOf),
      },
    ],
  });
  return Packer.toBlob(document);
}

function blocksOf(part: Part): readonly (Paragraph | DocxTable)[] {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          ...bidirectional(part.words),
          heading: HEADINGS[part.level - 1] ?? HeadingLevel.HEADING_3,
          spacing: { before: 160, after: 80 },
          children: runs(part.words),
        }),
      ];
    case 'paragraph':
      return [paragraph(part.words)];
    case 'item': {
      const mark = new TextRun({ text: `${/\d/u.test(part.mark) ? part.mark : '•'}\t` });
      const indent = { left: 360, hanging: 360 };
      return [
        new Paragraph({
          ...bidirectional(part.words),
          indent,
          spacing: { after: 40 },
          children: [mark, ...runs(part.words)],
        }),
      ];
    }
    case 'rule':
      return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 1 } } })];
    case 'front':
      return part.lines.flatMap(({ key, words }) => (words === null ? [] : [labelled(keyWords(key), words)]));
    case 'table':
      return isTooWide(part.table) ? entriesOf(part.table) : [tableOf(part.table), new Paragraph({})];
  }
}

const bidirectional = (words: Words): { bidirectional?: true } =>
  words.some(({ text, is }) => is === 'answer' && RIGHT_TO_LEFT.test(text)) ? { bidirectional: true } : {};

const paragraph = (words: Words): Paragraph =>
  new Paragraph({ ...bidirectional(words), spacing: { after: 100 }, children: runs(words) });

const strong = (text: string): TextRun => {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
};

function labelled(label: string, words: Words): Paragraph {
  const name = strong(`${label}: `);
  return new Paragraph({ spacing: { after: 40 }, children: [name, ...runs(words)] });
}

const runs = (words: Words, size?: number): TextRun[] =>
  words.flatMap((run) =>
    plainRun(run)
      .split('\n')
      .map(
        (text, line) =>
          new TextRun({
            text,
            ...(size !== undefined && { size }),
            ...(line > 0 && { break: 1 }),
            ...(run.is === 'open' && { color: OPEN }),
            ...(RIGHT_TO_LEFT.test(text) && { rightToLeft: true }),
          }),
      ),
  );

function tableOf({ across, labels, entries }: Table): DocxTable {
  const words = (text: string): Words => [{ text, is: 'told' }];
  const lines: readonly (readonly Words[])[] = across
    ? [
        [[], ...entries.map(({ name }) => words(name))],
        ...labels.map((label, at) => [words(label), ...entries.map(({ cells }) => cells[at] ?? [])]),
      ]
    : [labels.map(words), ...entries.map(({ cells }) => cells)];
  const count = lines[0]?.length ?? 1;
  const each = Math.floor(WIDTH / count);
  const cell = (some: Words): TableCell =>
    new TableCell({
      width: { size: each, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ ...bidirectional(some), children: runs(some, SIZE.small) })],
    });
  return new DocxTable({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: count }, () => each),
    rows: lines.map(
      (cells, line) => new TableRow({ tableHeader: line === 0, cantSplit: true, children: cells.map(cell) }),
    ),
  });
}

const entriesOf = ({ labels, entries }: Table): readonly Paragraph[] =>
  entries.flatMap(({ cells }, index) => [
    new Paragraph({
      spacing: { before: 160, after: 40 },
      children: [strong(`${index + 1}.`)],
    }),
    ...cells.flatMap((words, at) => (words.length === 0 ? [] : [labelled(labels[at] ?? '', words)])),
  ]);
