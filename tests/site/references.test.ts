import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { brokenReferences } from '../../src/build/references.ts';
import { published } from '../../src/build/published.ts';

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'references-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

test('everything that content names exists', () => {
  expect(brokenReferences()).toEqual([]);
});

test('a name that leads nowhere is reported with its line and the nearest name', () => {
  const root = folder({
    'patterns/we-instead-of-i.mdx': '---\ntitle: We\n---\n',
    'case-studies/one.mdx':
      '---\ntitle: One\npatterns:\n  - we-insted-of-i\nstories:\n  - { told: a, retold: b }\n---\n',
    'stories/a.mdx': '---\ntitle: A\n---\n',
    'stories/b.mdx': '---\ntitle: B\nvisibility: private\n---\n',
  });
  const [pattern, secret, ...more] = brokenReferences(root);
  expect(pattern).toMatch(/one\.mdx:4: patterns names “we-insted-of-i”.*nearest is “we-instead-of-i”/u);
  expect(secret).toMatch(/one\.mdx:6: stories\.retold names “b”/u);
  expect(more).toEqual([]);
});

test('a private story never enters the store, and leaves it when it becomes private', async () => {
  const data = {};
  const stale = { data, filePath: 'content/stories/mine/published-once.mdx' };
  const moved = { data, filePath: 'content/stories/moved-since.mdx' };
  const kept = new Map<string, unknown>([
    ['secret', { data }],
    ['stale', stale],
    ['moved', moved],
  ]);
  const store = {
    entries: () => [...kept],
    get: (id: string) => kept.get(id),
    set: (entry: { id: string }) => kept.set(entry.id, entry),
    delete: (id: string) => kept.delete(id),
  };
  const loader = published(
    {
      name: 'test',
      load: (context) => {
        for (const [id, data, filePath] of [
          ['open', {}, 'content/stories/examples/open.mdx'],
          ['secret', { visibility: 'private' }],
          ['unfinished', { draft: true }],
          ['own', {}, 'content/stories/mine/own.mdx'],
          ['own-shown', { visibility: 'public' }, 'content/stories/mine/own-shown.mdx'],
          // A story may claim any address; a private one takes nobody else’s away.
          ['open', { slug: 'open' }, 'content/stories/mine/namesake.mdx'],
        ] as const)
          context.store.set({ id, data, ...(filePath === undefined ? {} : { filePath }) });
        return Promise.resolve();
      },
    },
    false,
  );
  await loader.load({ store, config: { root: new URL('../../', import.meta.url) } } as never);
  expect([...kept.keys()]).toEqual(['open', 'own-shown']);
});
