import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose } from '../../plugins/feedback/index.ts';
import type { PartKind, PatternSlug } from '../../plugins/feedback/index.ts';

const read = (name: string): string => readFileSync(new URL(`field/${name}`, import.meta.url), 'utf8');
const tagged = (name: string): PatternSlug[] =>
  diagnose(read(name))
    .patterns.filter((pattern) => pattern.tagged)
    .map(({ slug }) => slug);
const against = (name: string): PatternSlug[] =>
  diagnose(read(name))
    .patterns.filter(({ rulesOut }) => rulesOut.length > 0)
    .map(({ slug }) => slug);
const quotes = (name: string, kind: PartKind): string[] =>
  diagnose(read(name))
    .parts.filter((part) => part.kind === kind)
    .map(({ quote }) => quote);

test.each<[name: string, patterns: PatternSlug[]]>([
  ['no-concerns.txt', ['no-quantified-metrics']],
  ['courtesy.txt', ['insufficient-leadership-evidence']],
  ['mail.html', ['insufficient-leadership-evidence']],
  ['post-with-rounds.md', ['ownership-signal-gap']],
  ['solved-everything.txt', ['we-instead-of-i']],
  ['chinese.txt', []],
])('%s is tagged %j', (name, patterns) => {
  expect(tagged(name)).toEqual(patterns);
});

test('“no concerns on …” speaks against', () => {
  expect(against('no-concerns.txt').sort()).toEqual(['ownership-signal-gap', 'poor-communication-under-pressure']);
});

test('greeting, thanks, policy and signature are set apart and named', () => {
  expect(quotes('courtesy.txt', 'courtesy')).toEqual([
    'Hi Sam,',
    'Thank you for taking the time to interview with us for the SDE II role.',
  ]);
  expect(quotes('courtesy.txt', 'signature')).toEqual(['Best,', 'Priya']);
  expect(quotes('courtesy.txt', 'policy')).toContain('You are welcome to reapply in 6 months.');
  expect(diagnose(read('courtesy.txt')).outcomes.map(({ slug }) => slug)).toEqual(['cooldown']);
});

test('nothing is read of tags, attributes and style sheets', () => {
  const { patterns, principles } = diagnose(read('mail.html'));
  const words = patterns.flatMap(({ evidence, rulesOut }) => [...evidence, ...rulesOut]).map(({ quote }) => quote);
  expect(words.join(' ')).not.toMatch(/system-design|color|\.ownership/u);
  expect(quotes('mail.html', 'markup').join(' ')).toMatch(/\.ownership.*alt="system design"/u);
  expect(principles[0]).toMatchObject({ slug: 'dive-deep', tagged: true });
});

test('what went fine or was only prepared is no evidence', () => {
  expect(quotes('post-with-rounds.md', 'reason')).toEqual([
    'The recruiter said on the phone: “we did not feel that you took enough ownership in your current project”.',
  ]);
  expect(quotes('post-with-rounds.md', 'markup')[0]).toMatch(/^---\nlayout/u);
});

test('another language is said to be one, and nothing is concluded', () => {
  const { silence, next, patterns, outcomes } = diagnose(read('chinese.txt'));
  expect(silence?.because).toBe('other-language');
  expect(silence?.says).toContain('only English is read');
  expect(next.join(' ')).toContain('into English');
  expect([patterns[0]?.confidence, outcomes]).toEqual([0, []]);
});

test.each([
  'Leider müssen wir Ihnen mitteilen, dass wir uns für einen anderen Kandidaten entschieden haben, weil uns Beispiele fehlten.',
  'Lamentamos informarle que hemos decidido no continuar con su candidatura porque faltaban ejemplos de liderazgo.',
])('so are those in our letters: %s', (text) => {
  expect(diagnose(text).silence?.because).toBe('other-language');
});
