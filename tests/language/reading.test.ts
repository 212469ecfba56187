import { describe, expect, test } from 'vitest';
import { CLASS_NAMES, FLAG, read, Source, wordClass } from '../../plugins/language/index.ts';
import type { Reading } from '../../plugins/language/index.ts';

const whole = (text: string): Reading => read(text, [{ start: 0, end: text.length }]);
const tagged = (text: string): string =>
  whole(text)
    .tokens()
    .map(({ lower, pos }) => `${lower}/${pos}`)
    .join(' ');
const lemmas = (text: string): string =>
  whole(text)
    .tokens()
    .filter(({ isWord }) => isWord)
    .map(({ lemma }) => lemma)
    .join(' ');

describe('parts of speech', () => {
  test.each([
    ['I cut the queue by half.', 'i/PRON cut/VERB the/DET queue/NOUN by/ADP half/NOUN ./PUNCT'],
    ['The cut was small.', 'the/DET cut/NOUN was/AUX small/ADJ ./PUNCT'],
    ['Replayed the week.', 'replayed/VERB the/DET week/NOUN ./PUNCT'],
    ['It groups files that changed.', 'it/PRON groups/VERB files/NOUN that/PRON changed/VERB ./PUNCT'],
    ['Two groups met.', 'two/NUM groups/NOUN met/VERB ./PUNCT'],
    ['I’m sure it didn’t work.', "i/PRON 'm/AUX sure/ADJ it/PRON did/AUX n't/PART work/VERB ./PUNCT"],
    ['He asked Priya and me to stop.', 'he/PRON asked/VERB priya/PROPN and/CCONJ me/PRON to/PART stop/VERB ./PUNCT'],
    ['Everything was fine.', 'everything/PRON was/AUX fine/ADJ ./PUNCT'],
    ['On the 2nd we lost 40 % → $3.', 'on/ADP the/DET 2nd/ADJ we/PRON lost/VERB 40/NUM %/SYM →/X $/SYM 3/NUM ./PUNCT'],
    ['The florbs were snorbed quickly.', 'the/DET florbs/NOUN were/AUX snorbed/VERB quickly/ADV ./PUNCT'],
  ])('%s', (text, expected) => {
    expect(tagged(text)).toBe(expected);
  });
});

describe('lemmas', () => {
  test.each([
    [
      'irregular',
      'We went, wrote and were told; the children saw better men.',
      'we go write and be tell the child see good man',
    ],
    ['endings', 'She planned, handled, closed and argued.', 'she plan handle close and argue'],
    [
      'unknown words',
      'They snorbed it, texted us and wrote microservices.',
      'they snorb it text us and write microservice',
    ],
    ['plurals', 'Companies, boxes, buses, heroes and firemen.', 'company box bus hero and fireman'],
    ['clitics', 'He couldn’t, we’ve, I’m.', 'he could not we have i be'],
    ['decades and figures stay', 'In the 1990s we had 1,200.', 'in the 1990s we have 1,200'],
  ])('%s: %s', (_, text, expected) => {
    expect(lemmas(text)).toBe(expected);
  });
});

describe('a reading', () => {
  const text = 'First line.\n\n“We failed,” she said. It cost €4,000 — no more!';

  test('has its sentences with their tokens, and the words of the writer', () => {
    const reading = read(text, [
      { start: 0, end: 11 },
      { start: 13, end: text.length },
    ]);
    expect(reading.sentences.map(({ block, start, end }) => [block, text.slice(start, end)])).toEqual([
      [0, 'First line.'],
      [1, '“We failed,” she said.'],
      [1, 'It cost €4,000 — no more!'],
    ]);
    for (const { from, to, start, end } of reading.sentences) {
      expect(reading.tokens({ from, to })[0]?.start).toBe(start);
      expect(reading.tokens({ from, to }).at(-1)?.end).toBe(end);
    }
    for (const token of reading.tokens()) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  test('says what stands before a token, and which begin with a capital of their own', () => {
    const reading = whole('He said “we asked Maria” twice.');
    const having = (flag: number): string[] =>
      reading.tokens().flatMap(({ text: word }, i) => (((reading.flags[i] ?? 0) & flag) === 0 ? [] : [word]));
    expect(having(FLAG.quoted)).toEqual(['we']);
    expect(having(FLAG.capital)).toEqual(['Maria']);
    expect(having(FLAG.spaced)).toEqual(['He', 'said', '“', 'asked', 'Maria', 'twice']);
  });

  test('is the same whatever was read before', () => {
    const unknown = 'The zorblax was unzorblaxed; every zorblax is quuxish, said Zorblax.';
    const plain = ({ words, lemmas: of, tags, flags }: Reading): unknown => [
      [...words],
      [...of],
      [...tags],
      [...flags],
    ];
    const alone = plain(whole(unknown));
    whole('Quuxish grobbles, zorblaxen and other unheard-of frobnications zorblaxed about.');
    whole(text);
    expect(plain(whole(unknown))).toEqual(alone);
  });

  test('gives one word one number, and another word another', () => {
    const reading = whole('Blorp cut it. The blorp cuts it, and BLORP’s blarp.');
    const numbers = new Map(reading.tokens().map(({ lower }, i) => [lower, reading.words[i]]));
    expect(new Set(numbers.values()).size).toBe(numbers.size);
    reading.tokens().forEach(({ lower }, i) => {
      expect(reading.spell(reading.words[i] ?? -1)).toBe(lower);
      expect(reading.words[i]).toBe(numbers.get(lower));
    });
  });

  test('holds nothing of an empty text', () => {
    expect([whole('').length, whole(' … \n').sentences]).toEqual([0, []]);
  });
});

describe('a source', () => {
  const source = new Source('a\r\nbc\n\rd');
  test('knows line and column of every offset, whatever ends a line', () => {
    expect([0, 1, 3, 5, 6, 7, 8].map((offset) => source.place(offset))).toEqual(
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 3],
        [3, 1],
        [4, 1],
        [4, 2],
      ].map(([line, column]) => ({ line, column })),
    );
    expect(source.place(99)).toEqual({ line: 4, column: 2 });
  });
});

test('no class names a word twice', () => {
  const twice = CLASS_NAMES.filter((name) => {
    const written = [...wordClass(name)].join(' ').split(' ');
    return new Set(written).size !== written.length;
  });
  expect(twice).toEqual([]);
});
