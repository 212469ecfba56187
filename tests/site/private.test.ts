import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteCopy } from './site-copy.ts';

const PLACES = ['name', 'title', 'description', 'role', 'question', 'because', 'address', 'heading', 'body', 'link'];

/** A word that nothing else could have written, for each place in which a story can hold one. Digits keep it from being stemmed. */
const canaries = (kind: string): readonly string[] => PLACES.map((place) => `canary${kind}${place}7`);

const tale = (kind: string, more: readonly string[] = [], title = `canary${kind}title7`): string =>
  [
    '---',
    `title: The ${title} story`,
    `description: What canary${kind}description7 was about, in a line`,
    'level: L6',
    `role: canary${kind}role7`,
    `question: Tell me about canary${kind}question7?`,
    'principles: [dive-deep]',
    `allow: [{ rule: missing-lesson, because: canary${kind}because7 }]`,
    ...more,
    '---',
    '',
    `## Situation of canary${kind}heading7`,
    '',
    `Checkout took 8.2 s and we were losing orders at canary${kind}body7. I pulled the logs on Monday and rewrote one query.`,
    `I chose that over a cache. Latency fell from 8.2 s to 1.6 s. [More](https://elsewhere.example/canary${kind}link7)`,
    '',
  ].join('\n');

/** Every one of them must stay out, whatever it is that makes it private. */
const PRIVATE: Readonly<Record<string, string>> = {
  'mine/canarydefaultname7.mdx': tale('default'),
  'mine/deeper/canarydeepname7.mdx': tale('deep'),
  'mine/canarystatedname7.mdx': tale('stated', ['visibility: private']),
  'mine/canaryaddressname7.mdx': tale('address', ['slug: canaryaddressaddress7']),
  // Both claim an address, which no story may; the second that of a page that everybody may see.
  'mine/canarynamesakename7.mdx': tale('namesake', ['slug: framework/glossary']),
  'mine/canarydraftname7.mdx': tale('draft', ['visibility: public', 'draft: true']),
  'examples/canaryexamplename7.mdx': tale('example', ['visibility: private']),
  'mine/canarynotesname7.md': tale('notes'),
  // Slips that must not make it public, and faults that must not stop the site.
  'mine/canaryslipname7.mdx': tale('slip', ['visibilty: public']),
  'mine/canarywordname7.mdx': tale('word', ['visibility: Public']),
  'mine/canarycodename7.mdx': `${tale('code', ['visibility: public'])}\n{globalThis.ran}\n`,
  'mine/empty.mdx': '',
  'mine/canaryyamlname7.mdx': tale('yaml', ['level: [', 'visibility: public']),
  // A link outside leads here, and another to the whole folder.
  'mine/canarylinkedname7.mdx': tale('linked'),
};
const HIDDEN = ['default', 'deep', 'stated', 'address', 'namesake', 'draft', 'example', 'notes', 'linked'].concat(
  'slip',
  'word',
  'code',
  'yaml',
);

const { root, dist, build, forget } = siteCopy({
  ...PRIVATE,
  'mine/canaryshownname7.mdx': tale('shown', ['visibility: public']),
});
afterAll(forget);
let said = '';
let built: readonly { readonly name: string; readonly text: string }[] = [];

beforeAll(async () => {
  symlinkSync('../mine/canarylinkedname7.mdx', join(root, 'content/stories/examples/linked.mdx'));
  symlinkSync('../mine/deeper', join(root, 'content/stories/examples/deeper'));
  symlinkSync('round.mdx', join(root, 'content/stories/mine/round.mdx'));
  said = await build();
  built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path.slice(dist.length + 1), text: legible(readFileSync(path)).toLowerCase() };
    });
}, 180_000);

/** Pagefind keeps its words compressed. */
function legible(bytes: Buffer): string {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('latin1');
}

const holding = (word: string): readonly string[] =>
  built.filter(({ name, text }) => name.toLowerCase().includes(word) || text.includes(word)).map(({ name }) => name);

test('the control: a story of one’s own that says visibility: public is found wherever a story can be', () => {
  const places = canaries('shown').flatMap(holding);
  expect(places).toContain('stories/mine/canaryshownname7/index.html');
  expect(places).toContain('stories/index.html');
  expect(places).toContain('sitemap-0.xml');
  expect(places.some((name) => name.endsWith('.pf_fragment'))).toBe(true);
  expect(places.some((name) => name.endsWith('.pf_index'))).toBe(true);
  expect(canaries('shown').filter((word) => holding(word).length === 0)).toEqual([
    // Only a story that claims an address has one.
    'canaryshownaddress7',
  ]);
});

describe.each(HIDDEN)('the %s story', (kind) => {
  test('is in no built byte', () => {
    expect(
      [...canaries(kind), `canary${kind}`].flatMap((word) => holding(word).map((name) => `${word}: ${name}`)),
    ).toEqual([]);
  });
});

test('what cannot be read is named with its place and what to do, once; what is merely private is not', () => {
  const left = said.split('\n').flatMap((line) => /Left out: content\/stories\/mine\/(.+)/u.exec(line)?.[1] ?? []);
  expect(left.toSorted()).toEqual([
    expect.stringMatching(/^canaryaddressname7\.mdx:9:1: “slug” .+ — Delete the line/u),
    expect.stringMatching(/^canarycodename7\.mdx:\d+:1: code-in-story — /u),
    expect.stringMatching(/^canarydraftname7\.mdx:10:1: “draft” .+`visibility: private`/u),
    expect.stringMatching(/^canarynamesakename7\.mdx:9:1: “slug” /u),
    expect.stringMatching(/^canaryslipname7\.mdx:9:1: “visibilty” .+`visibility: private`/u),
    expect.stringMatching(/^canarywordname7\.mdx:9:13: `visibility` .+`public` or `private`/u),
    expect.stringMatching(/^canaryyamlname7\.mdx:\d+:\d+: the front matter is not valid YAML/u),
    expect.stringMatching(/^empty\.mdx:1:1: no text/u),
  ]);
});

test('a private story takes no page away', () => {
  expect(built.map(({ name }) => name)).toContain('framework/glossary/index.html');
});
