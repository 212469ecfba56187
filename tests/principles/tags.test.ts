import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '../../plugins/story-lint/principles/concepts.ts';
import { tagPrinciples } from '../../plugins/story-lint/principles/principle-tags.ts';
import type { Tag } from '../../plugins/story-lint/principles/principle-tags.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { PRINCIPLES } from '../../plugins/story-lint/types.ts';
import type { PrincipleSlug } from '../../plugins/story-lint/types.ts';
import { readCorpus, readRows } from '../../plugins/training/corpus.ts';

const tags = (text: string): Tag[] => tagPrinciples(readStory(text, {}));
const taggedIn = (text: string): string[] =>
  tags(text)
    .filter((tag) => tag.tagged)
    .map(({ slug }) => slug);
const confidences = (text: string): Map<PrincipleSlug, number> =>
  new Map(tags(text).map(({ slug, confidence }) => [slug, confidence]));
/** The largest difference any principle’s confidence shows. */
const difference = (a: string, b: string): number => {
  const other = confidences(b);
  return Math.max(...[...confidences(a)].map(([slug, confidence]) => Math.abs(confidence - (other.get(slug) ?? 0))));
};

/** Every fifth story: enough kinds, quick enough. */
const corpus = readCorpus();
const sample = corpus.filter((_, i) => i % 5 === 0).map(({ story }) => story.source);

const ROTA = `Pages at night had come to 19 a week for six people, and two had resigned since spring. I rang both after they left,
and both said that they had not slept. I asked my director, Martin, for nine weeks without features; he did not like it, and I told our
largest customer why. I moved four noisy alerts to working hours, and wrote a rota by which nobody is on call two weeks in a row.
Pages fell to three a week. Nobody has resigned in the fourteen months since, and the rota is still in place.`;

describe('the list', () => {
  test('all sixteen, once each, most confident first', () => {
    for (const text of [ROTA, '', 'One sentence only.', ...sample.slice(0, 40)]) {
      const list = tags(text);
      expect(list.map(({ slug }) => slug).sort()).toEqual([...PRINCIPLES].sort());
      expect(list.map(({ confidence }) => confidence)).toEqual(
        list.map(({ confidence }) => confidence).sort((a, b) => b - a),
      );
      for (const { confidence } of list) {
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a story of nights and resignations is one of the best employer', () => {
    expect(tags(ROTA)[0]).toMatchObject({ slug: 'strive-to-be-earths-best-employer', tagged: true });
  });

  test('the same story, the same tags, whatever was read in between', () => {
    const before = sample.slice(0, 20).map(tags);
    expect([...sample.slice(0, 20)].reverse().map(tags).reverse()).toEqual(before);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n '],
    ['a heading', '# Customer Obsession'],
    ['front matter', '---\ntitle: Dive Deep\nprinciples: [dive-deep]\n---\n'],
    ['signs', '!!! ??? … 🙂 --- 42 %'],
    ['a few words', 'I saved money.'],
  ])('%s shows nothing', (_, text) => {
    expect(taggedIn(text)).toEqual([]);
    expect(tags(text).every(({ confidence }) => confidence < 0.2)).toBe(true);
  });

  test('what the report does not take for a story is tagged with nothing', () => {
    for (const { text } of readRows('gaming'))
      expect(tagPrinciples(readStory(text, {}), false).filter((tag) => tag.tagged)).toEqual([]);
  });
});

describe('names earn nothing', () => {
  const NAMED = `This shows Customer Obsession, Dive Deep, Bias for Action and Earn Trust. I think it also demonstrates Frugality and Ownership.`;

  test('said after a story', () => {
    for (const text of sample) expect(difference(text, `${text}\n\n${NAMED}`), text.slice(0, 80)).toBeLessThan(0.02);
  });

  test('said before it, one at a time', () => {
    for (const name of ['Customer Obsession', 'Are Right, A Lot', 'Have Backbone; Disagree and Commit', 'Think Big']) {
      expect(difference(ROTA, `This is my example of ${name}.\n\n${ROTA}`), name).toBeLessThan(0.02);
    }
  });

  test('as headings', () => {
    expect(difference(ROTA, `## Invent and Simplify\n\n${ROTA}`)).toBe(0);
  });

  test('by themselves', () => {
    expect(taggedIn(NAMED)).toEqual([]);
    expect(
      taggedIn(
        'I am customer obsessed. I dive deep, I earn trust and I have backbone. I have a bias for action and deliver results. I think big.',
      ),
    ).toEqual([]);
  });

  test('are never the evidence', () => {
    const text = `${ROTA} I have always insisted on the highest standards and earned trust.`;
    for (const { evidence } of tags(text)) {
      for (const { start, end } of evidence) expect(text.slice(start, end)).not.toContain('highest standards');
    }
  });
});

describe('who it was and how it is written leaves no trace', () => {
  const apply =
    (pairs: readonly (readonly [RegExp, string])[]) =>
    (text: string): string =>
      pairs.reduce((result, [from, to]) => result.replace(from, to), text);

  test.each<[string, (text: string) => string, number]>([
    [
      'gender',
      apply([
        [/\bhe\b/gu, 'she'],
        [/\bHe\b/gu, 'She'],
        [/\bhis\b/gu, 'her'],
        [/\bhim\b/gu, 'her'],
        [/\bman\b/gu, 'woman'],
        [/\bbrother\b/gu, 'sister'],
        [/\bwife\b/gu, 'husband'],
      ]),
      0.03,
    ],
    ['digits', (text) => text.replace(/\d/gu, (digit) => String(((Number(digit) + 3) % 9) + 1)), 0.05],
    ['curly quotes', (text) => text.replace(/(\w)'(\w)/gu, '$1’$2'), 0.08],
  ])('%s', (_, change, most) => {
    for (const text of sample) expect(difference(text, change(text)), text.slice(0, 80)).toBeLessThanOrEqual(most);
  });

  test('another name', () => {
    for (const name of ['Olga', 'Kwame', 'Siobhan', 'Hiroshi', 'Anaïs'])
      expect(difference(ROTA, ROTA.replace('Martin', name)), name).toBeLessThanOrEqual(0.03);
  });

  test('British and American spelling', () => {
    const british =
      'I analysed the behaviour of 40 customers, cancelled the programme and organised a new centre. We prioritised safety, apologised to our neighbours, and the licence cost fell.';
    const american =
      'I analyzed the behavior of 40 customers, canceled the program and organized a new center. We prioritized safety, apologized to our neighbors, and the license cost fell.';
    expect(difference(british, american)).toBeLessThanOrEqual(0.02);
  });

  test('line wraps and bold', () => {
    expect(difference(ROTA, ROTA.replaceAll('\n', ' '))).toBe(0);
    expect(difference(ROTA, ROTA.replace('nine weeks', '**nine weeks**'))).toBeLessThanOrEqual(0.01);
  });

  test('bullets', () => {
    const bullets = ROTA.replaceAll('\n', ' ')
      .split(/(?<=\.) /u)
      .map((sentence) => `- ${sentence}`)
      .join('\n');
    expect(difference(ROTA, bullets)).toBeLessThanOrEqual(0.05);
  });
});

describe('evidence', () => {
  test('is one to three sentences of the story, whole, each once', () => {
    for (const text of sample) {
      const story = readStory(text, {});
      const sentences = new Set(story.sentences.map(({ start, end }) => `${start}-${end}`));
      for (const { tagged, evidence } of tagPrinciples(story)) {
        if (tagged) expect(evidence.length).toBeGreaterThanOrEqual(1);
        expect(evidence.length).toBeLessThanOrEqual(3);
        expect(new Set(evidence.map(({ start }) => start)).size).toBe(evidence.length);
        for (const { start, end } of evidence) expect(sentences).toContain(`${start}-${end}`);
      }
    }
  });

  test('is what happened: no maxim, no lesson, no bare state', () => {
    const text = `${ROTA} Leaders should always care for people and their wellbeing. Looking back, I would have asked about sleep in spring.`;
    for (const { evidence } of tags(text)) {
      for (const { start, end } of evidence) expect(text.slice(start, end)).not.toMatch(/^(?:Leaders|Looking back)/u);
    }
  });

  test('names the deed', () => {
    const { evidence } = tags(ROTA)[0] as Tag;
    expect(evidence.map(({ start, end }) => ROTA.slice(start, end)).join(' ')).toMatch(/rota|slept|resigned/u);
  });
});

describe('the concepts', () => {
  test('each has its own name, a reason and something to find', () => {
    expect(new Set(CONCEPTS.map(({ name }) => name)).size).toBe(CONCEPTS.length);
    for (const { because, words, phrases } of CONCEPTS) {
      expect(because).not.toBe('');
      expect(`${words}${phrases}`).not.toBe('');
    }
  });

  test('every principle begins with some', () => {
    for (const slug of PRINCIPLES)
      expect(CONCEPTS.filter(({ shows }) => (shows[slug] ?? 0) >= 2).length, slug).toBeGreaterThanOrEqual(1);
  });
});
