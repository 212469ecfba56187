/** Writers that the tagger never learnt from, as its teacher reads them: written by plugins/training/train-language.ts. */
import { expect, test } from 'vitest';
import { read } from '../../plugins/language/index.ts';
import kept from './kept-back.json' with { type: 'json' };

interface Told {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
  readonly lemma: string;
}
const told = (line: string): Told => {
  const [start, end, pos = '', ...lemma] = line.split(' ');
  return { start: Number(start), end: Number(end), pos, lemma: lemma.join(' ') };
};

const pairs = kept.texts.flatMap(({ text, spans, tokens }) => {
  const reading = read(
    text,
    spans.map(([start = 0, end = 0]) => ({ start, end })),
  );
  const ours = new Map(reading.tokens().map((token) => [token.start, token]));
  return tokens.split('\n').map((line) => {
    const theirs = told(line);
    const own = ours.get(theirs.start);
    return { theirs, ours: own?.end === theirs.end ? own : null };
  });
});
const cutAlike = pairs.flatMap(({ theirs, ours }) => (ours === null ? [] : [{ theirs, ours }]));
const share = (of: readonly unknown[], all: readonly unknown[]): number => of.length / all.length;

test('tokens begin and end where the teacher’s do', () => {
  expect(pairs.length).toBeGreaterThan(3000);
  expect(share(cutAlike, pairs)).toBeGreaterThan(0.995);
});

test('parts of speech are the teacher’s', () => {
  expect(
    share(
      cutAlike.filter(({ theirs, ours }) => theirs.pos === ours.pos),
      cutAlike,
    ),
  ).toBeGreaterThan(0.984);
});

test('lemmas are the teacher’s', () => {
  expect(
    share(
      cutAlike.filter(({ theirs, ours }) => theirs.lemma === ours.lemma),
      cutAlike,
    ),
  ).toBeGreaterThan(0.997);
});
