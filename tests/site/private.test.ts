import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../build.ts';

const PARTS = ['content', 'plugins', 'public', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
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
  // It claims the address of a page that everybody may see.
  'mine/canarynamesakename7.mdx': tale('namesake', ['slug: framework/glossary']),
  'mine/canarydraftname7.mdx': tale('draft', ['visibility: public', 'draft: true']),
  'examples/canaryexamplename7.mdx': tale('example', ['visibility: private']),
  'mine/canarynotesname7.md': tale('notes'),
  // A link outside leads here, and another to the whole folder.
  'mine/canarylinkedname7.mdx': tale('linked'),
};
const HIDDEN = ['default', 'deep', 'stated', 'address', 'namesake', 'draft', 'example', 'notes', 'linked'];

// Astro compiles a dependency's components only where they share a folder with the site; git, eslint and prettier pass this one over.
mkdirSync('.astro', { recursive: true });
const scratch = mkdtempSync(resolve('.astro/own-copy-'));
const dist = join(scratch, 'dist');
let built: readonly { readonly name: string; readonly text: string }[] = [];

beforeAll(async () => {
  for (const part of PARTS) cpSync(part, join(scratch, part), { recursive: true });
  rmSync(join(scratch, 'content/stories/mine'), { recursive: true, force: true });
  // Astro keeps what it has read in node_modules/.astro: the copy must have one of its own.
  mkdirSync(join(scratch, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.'))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(scratch, 'node_modules', name));
  }
  mkdirSync(join(scratch, 'content/stories/mine/deeper'), { recursive: true });
  for (const [name, text] of Object.entries(PRIVATE)) writeFileSync(join(scratch, 'content/stories', name), text);
  symlinkSync('../mine/canarylinkedname7.mdx', join(scratch, 'content/stories/examples/linked.mdx'));
  symlinkSync('../mine/deeper', join(scratch, 'content/stories/examples/deeper'));
  writeFileSync(join(scratch, 'content/stories/mine/canaryshownname7.mdx'), tale('shown', ['visibility: public']));
  await build({ BASE: '/', SITE: 'https://example.org', REPOSITORY: 'https://git.example.org/me/own' }, dist, scratch);
  built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path.slice(dist.length + 1), text: legible(readFileSync(path)).toLowerCase() };
    });
}, 180_000);
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

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

test('a private story takes no page away', () => {
  expect(built.map(({ name }) => name)).toContain('framework/glossary/index.html');
});
