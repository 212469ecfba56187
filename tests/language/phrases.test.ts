import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, Matcher, read } from '../../plugins/language/index.ts';
import type { Hit, MatcherOptions } from '../../plugins/language/index.ts';

const hitsOf = (phrases: readonly string[], text: string, options?: MatcherOptions): string[] => {
  const matcher = new Matcher([phrases], options);
  const reading = read(text, [{ start: 0, end: text.length }]);
  return reading.sentences.flatMap((sentence) =>
    matcher.match(reading, sentence).map(({ from, to }) => {
      const tokens = reading.tokens({ from, to });
      return text.slice(tokens[0]?.start, tokens.at(-1)?.end);
    }),
  );
};

describe('one element of a phrase', () => {
  test.each([
    ['a word, in any case', 'no budget', 'There was No budget, no other budget.', ['No budget']],
    ['either of several', 'was/were missing', 'One was missing, two were missing.', ['was missing', 'were missing']],
    ['a lemma', '{push} back', 'They pushed back and will push back.', ['pushed back', 'push back']],
    ['any ending', 'number* missing', 'Numbers missing, numbering missing.', ['Numbers missing', 'numbering missing']],
    ['a class', '<negation> worked', 'It never worked, nothing worked.', ['never worked', 'nothing worked']],
    ['a class of lemmas', 'i <decision-lemmas>', 'I chose it and I cancelled.', ['I chose', 'I cancelled']],
    ['a number', '# teams', 'Six teams, 14 teams, a few teams.', ['Six teams', '14 teams']],
    ['a part of speech', 'the [NOUN] failed', 'The build failed, the worst failed.', ['The build failed']],
    ['exactly one of any kind', 'cut _ by', 'I cut it by half and cut by half.', ['cut it by']],
    [
      'up to so many',
      'cut _2 by',
      'I cut by one, cut the queue by two, cut it all down by three.',
      ['cut by', 'cut the queue by'],
    ],
    ['from so many to so many', 'cut _2-3 by', 'I cut it by one, cut it all down by three.', ['cut it all down by']],
    ['what may be absent', 'in the? end', 'In the end, in end, in an end.', ['In the end', 'in end']],
    ['what does not follow', 'starting -point*', 'A starting point, a starting position.', ['starting']],
    ['what does not follow, in between', 'not -the a', 'It is not a thing, not the a.', ['not a']],
    ['the opening of a quotation', '^we', 'They said “we will”, and we did.', ['we']],
    ['a clitic', "did n't work", 'It didn’t work.', ['didn’t work']],
  ])('%s: %s', (_, phrase, text, expected) => {
    expect(hitsOf([phrase], text)).toEqual(expected);
  });

  test('words stand for their forms where the owner says so', () => {
    expect(hitsOf(['push back'], 'They pushed back.')).toEqual([]);
    expect(hitsOf(['push back'], 'They pushed back.', { lemmas: true })).toEqual(['pushed back']);
  });

  test('a class of the owner’s own', () => {
    const classes = { lack: 'no {miss} insuffic*' };
    expect(hitsOf(['<lack> data'], 'No data, missed data, insufficient data.', { classes })).toEqual([
      'No data',
      'missed data',
      'insufficient data',
    ]);
  });
});

describe('a phrase', () => {
  test('never leaves its sentence', () => {
    expect(hitsOf(['no _9 budget'], 'We said no. The budget was gone.')).toEqual([]);
  });

  test('is found at its nearest end, once a beginning', () => {
    expect(hitsOf(['cut _9 by'], 'I cut it by two by three.')).toEqual(['cut it by']);
  });

  test('of two halves is found in either order, within reach', () => {
    const text = 'The figures we had were thin. Thin were the figures.';
    expect(hitsOf(['figures & thin'], text)).toEqual(['figures we had were thin', 'Thin were the figures']);
    expect(hitsOf(['figures & thin'], text, { reach: 3 })).toEqual(['Thin were the figures']);
  });

  test('lets words pass that the owner lets pass', () => {
    const passing = { words: 'the a my', most: 1 };
    expect(hitsOf(['read logs'], 'I read the logs, read all logs, read the my logs.', { passing })).toEqual([
      'read the logs',
    ]);
  });

  test('ends at a break, does not see what is skipped, and may open a clause', () => {
    const role: MatcherOptions['role'] = (reading, token) => {
      const word = reading.spell(reading.words[token] ?? 0);
      return word === ',' ? 'skip' : word === ';' ? 'break' : word === 'but' ? 'open' : 'take';
    };
    expect(hitsOf(['a b'], 'Say a, b and a; b.', { role })).toEqual(['a, b']);
    expect(hitsOf(['a but', 'but b'], 'Say a but b.', { role })).toEqual(['but b']);
  });

  test.each([
    ['?', 'the? team', 'begins with something that may be missing'],
    ['a gap at the end', 'team _2', 'ends in something that may be missing'],
    ['three halves', 'a & b & c', 'has more than two halves'],
    ['no such class', '<nobody-knows> x', 'names a class that there is none of: “nobody-knows”'],
    ['no such part of speech', '[THING] x', 'names a part of speech that there is none of: “THING”'],
    ['a beginning too short', 'a* x', 'has a beginning that fits too much: “a*”'],
    ['a gap that nothing fills', 'a _3-2 b', 'has a gap that no number of words fills: “_3-2”'],
  ])('cannot be written with %s', (_, phrase, what) => {
    expect(() => new Matcher([[phrase]])).toThrow(`The phrase “${phrase}” ${what}`);
  });
});

test('hits name owner and phrase; `apart` keeps of an owner’s overlapping ones the first and longest', () => {
  const matcher = new Matcher([['b', 'a b c', 'a b'], ['b c']]);
  const reading = read('Say a b c.', [{ start: 0, end: 10 }]);
  const hits = matcher.match(reading, { from: 0, to: reading.length });
  const short = ({ owner, phrase, from, to }: Hit): string => `${owner}.${phrase} ${from}–${to}`;
  expect(hits.map(short)).toEqual(['0.2 1–3', '0.1 1–4', '0.0 2–3', '1.0 2–4']);
  expect(apart(hits).map(short)).toEqual(['0.1 1–4', '1.0 2–4']);
});

/* ── beside a matcher that tries everything ──────────────────────────────── */

type Part =
  | { readonly kind: 'word' | 'optional' | 'absent'; readonly any: readonly string[] }
  | { readonly kind: 'gap'; readonly least: number; readonly most: number };

const written = (part: Part): string => {
  if (part.kind === 'gap') return `_${part.least}-${part.most}`;
  const any = part.any.join('/');
  return part.kind === 'word' ? any : part.kind === 'optional' ? `${any}?` : `-${any}`;
};

/** Every end of `parts` from `at` on. */
function ends(words: readonly string[], at: number, parts: readonly Part[]): number[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [at];
  const word = words[at];
  if (part.kind === 'gap')
    return Array.from({ length: part.most - part.least + 1 }, (_, n) => at + part.least + n).flatMap((to) =>
      to <= words.length ? ends(words, to, rest) : [],
    );
  const fits = word !== undefined && part.any.includes(word);
  if (part.kind === 'absent') return fits ? [] : ends(words, at, rest);
  return [...(fits ? ends(words, at + 1, rest) : []), ...(part.kind === 'optional' ? ends(words, at, rest) : [])];
}

const LETTERS = ['ba', 'ca', 'da', 'fa'];
const anyOf = fc.uniqueArray(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 2 });
const step = fc.record({ kind: fc.constant('word' as const), any: anyOf });
const middle = fc.oneof(
  step,
  fc.record({ kind: fc.constantFrom('optional' as const, 'absent' as const), any: anyOf }),
  fc.record({
    kind: fc.constant('gap' as const),
    least: fc.integer({ min: 0, max: 1 }),
    most: fc.integer({ min: 1, max: 2 }),
  }),
);
const phrase = fc
  .tuple(step, fc.array(middle, { maxLength: 3 }), step)
  .map(([first, parts, last]): Part[] => [first, ...parts, last]);

test('any phrases in any words are found where trying everything finds them', () => {
  const words = fc.array(fc.constantFrom(...LETTERS, 'xa'), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 4 }), words, (phrases, tokens) => {
      const text = tokens.join(' ');
      const reading = read(text, [{ start: 0, end: text.length }]);
      const hits = new Matcher([phrases.map((parts) => parts.map(written).join(' '))]).match(reading, {
        from: 0,
        to: tokens.length,
      });
      const naive = phrases.flatMap((parts, number) =>
        tokens.flatMap((_, from) => {
          const all = ends(tokens, from, parts);
          return all.length === 0 ? [] : [`${number} ${from} ${Math.min(...all)}`];
        }),
      );
      expect(hits.map((hit) => `${hit.phrase} ${hit.from} ${hit.to}`).sort()).toEqual(naive.sort());
    }),
    { numRuns: 500 },
  );
});
