import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../plugins/language/index.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe('sentences', () => {
  test.each([
    ['titles', 'Dr. Smith called. I answered.', ['Dr. Smith called.', 'I answered.']],
    [
      'e.g. and i.e.',
      'I asked, e.g. the depots. Nobody knew, i.e. the date was open.',
      ['I asked, e.g. the depots.', 'Nobody knew, i.e. the date was open.'],
    ],
    [
      'decimals',
      'It went from 8.2 s to 1.6 s. I wrote that down.',
      ['It went from 8.2 s to 1.6 s.', 'I wrote that down.'],
    ],
    ['a unit before the stop', 'It took 1.6s. I had measured it.', ['It took 1.6s.', 'I had measured it.']],
    [
      'a unit that is a title elsewhere',
      'It took 180 ms. Cost fell. Ms. Adeyemi called.',
      ['It took 180 ms.', 'Cost fell.', 'Ms. Adeyemi called.'],
    ],
    ['percentiles', 'At p95. we saw 8 s. At p50 it was 2.', ['At p95.', 'we saw 8 s.', 'At p50 it was 2.']],
    [
      'clock times',
      'I called at 8 p.m. and waited. At 9 p.m. the line went dead.',
      ['I called at 8 p.m. and waited.', 'At 9 p.m. the line went dead.'],
    ],
    ['a time that ends a sentence', 'I called at 8 p.m. Nobody came.', ['I called at 8 p.m.', 'Nobody came.']],
    ['initials', 'I met J. Smith. I left.', ['I met J. Smith.', 'I left.']],
    ['I at the end', 'It was he and I. We left.', ['It was he and I.', 'We left.']],
    ['quotes behind the stop', 'She said “no.” I left.', ['She said “no.”', 'I left.']],
    ['dots of hesitation', 'I thought… so I waited... Then I left.', ['I thought… so I waited...', 'Then I left.']],
    [
      'etc.',
      'Cables, fans etc. were there. Boxes etc. We left.',
      ['Cables, fans etc. were there.', 'Boxes etc.', 'We left.'],
    ],
    ['versions', 'We ran v2.1.3 for a year. It broke.', ['We ran v2.1.3 for a year.', 'It broke.']],
    [
      'notes in lower case',
      'biggest wait was the sign-off. it took 11 hrs. i asked why',
      ['biggest wait was the sign-off.', 'it took 11 hrs.', 'i asked why'],
    ],
    ['questions and exclamations', 'Why nine? Nobody knew! I asked.', ['Why nine?', 'Nobody knew!', 'I asked.']],
    ['a line wrap', 'I called the\nnine depots. I\nleft.', ['I called the\nnine depots.', 'I\nleft.']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('bullets are sentences of their own, whatever their sign', () => {
    const read = (sign: string): string[] => {
      const text = `${sign} Called the nine depots\n${sign} Replayed the week in the simulator\n`;
      return readStory(text, {}).sentences.map((s) => text.slice(s.start, s.end));
    };
    const expected = ['Called the nine depots', 'Replayed the week in the simulator'];
    for (const sign of ['-', '*', '+', '•', '→', '->', '✓']) expect(read(sign), sign).toEqual(expected);
  });

  test('lines of a card that nobody wrapped are a list', () => {
    const card =
      'Access audit: 2,300 stale accounts, six weeks\nsorted by how they went stale\n1,700 from one dead feed → got HR IT to mend it\nclosed day 38';
    expect(readStory(card, {}).sentences).toHaveLength(4);
    const wrapped =
      'I sorted the stale accounts by how they had gone stale,\nand it was one dead feed. I asked HR IT to mend it and\nsat with their developer for an afternoon.';
    expect(readStory(wrapped, {}).sentences).toHaveLength(2);
  });

  test('what was dictated without a stop is taken apart where a new subject begins, and what was written is not', () => {
    const spoken =
      'so I was on the lockers and the van came and there was no power at all in the cellar, and so I went along for two days with the driver and looked at what he does there, and I saw that the sheet has a box that everybody ticks, so I changed it and now they have to send a photo';
    const parts = split(spoken);
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.join(' ')).toBe(spoken);
    expect(split('I called the depots, and I wrote down what they said, but they had not agreed.')).toHaveLength(1);
  });

  test('a transcript gives the candidate’s words only', () => {
    const text =
      'Interviewer: What did you do?\nCandidate: I called the depots. They agreed.\nInterviewer: And then?\nCandidate: I wrote the rota.\n';
    const story = readStory(text, {});
    expect(story.sentences.map((s) => text.slice(s.start, s.end))).toEqual([
      'I called the depots.',
      'They agreed.',
      'I wrote the rota.',
    ]);
    expect(story.exclusions.every((e) => e.reason === 'interviewer')).toBe(true);
  });

  test('a word at a wrap is no label', () => {
    const text =
      'I asked the sixth depot the same\nquestion: which date do you believe? Nobody knew and I wrote that down.';
    expect(readStory(text, {}).exclusions).toEqual([]);
    expect(readStory(text, {}).sentences).toHaveLength(2);
  });

  test('quoted speech belongs to its speaker, a quoted name does not', () => {
    const text = 'She said “we will never make that date in June”. I called it the “fast path” and drew it.';
    const story = readStory(text, {});
    expect(story.exclusions.map((e) => e.reason)).toEqual(['quotation']);
    expect(story.prose).toContain('fast path');
    expect(story.prose).toHaveLength(text.length);
  });
});
