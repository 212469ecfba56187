import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { eraseAll, exported, imported, kept, wouldReplace } from '../../src/tools/device/index.ts';
import { fakeBrowser, type FakeStore } from './fake-browser.ts';

let store: FakeStore;
beforeEach(() => {
  store = fakeBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const draft = (version = 1) => kept('draft', version, (value) => (typeof value === 'string' ? value : null));

describe('what a tool keeps', () => {
  test('comes back as it was, and goes when it is forgotten', () => {
    expect(draft().load()).toEqual({ value: null, says: null });
    expect(draft().save('I wrote ⟦this⟧ <b>')).toEqual({ done: true });
    expect(draft().load()).toEqual({ value: 'I wrote ⟦this⟧ <b>', says: null });
    draft().forget();
    expect(draft().load().value).toBeNull();
  });

  test('of a later version, or damaged, is told, and kept aside before the next save writes over it', () => {
    draft(2).save('newer');
    const { value, says } = draft(1).load();
    expect(value).toBeNull();
    expect(says).toMatch(/cannot be read/u);
    draft(1).load();
    draft(1).save('older');
    expect([...store.items.keys()]).toEqual(['second-loop:draft', 'second-loop:draft~1']);
    store.items.set('second-loop:draft', '{"version":1');
    expect(draft().load().says).toMatch(/cannot be read/u);
    expect(exported()).toContain('newer');
  });

  test('is refused in words where the store is full or blocked, and what was kept stands', () => {
    draft().save('short');
    store.room = 60;
    const told = draft().save('x'.repeat(100));
    expect(told).toMatchObject({ done: false, says: expect.stringMatching(/no room/u) as string });
    expect(draft().load().value).toBe('short');
    store.blocked = true;
    expect(draft().save('y')).toMatchObject({ done: false, says: expect.stringMatching(/keeps nothing/u) as string });
    expect(draft().load()).toMatchObject({ value: null, says: expect.stringMatching(/keeps nothing/u) as string });
    expect(eraseAll().done).toBe(false);
    expect(exported()).toBeNull();
  });
});

describe('all that is kept', () => {
  test('goes into one file and comes back from it, and what is another site’s is in neither', () => {
    store.items.set('theirs', 'x');
    draft().save('mine');
    kept<unknown>('plan', 3, (value) => value).save({ weeks: 12 });
    const file = exported() ?? '';
    expect(file).not.toContain('theirs');
    expect(eraseAll()).toEqual({ done: true });
    expect([...store.items.keys()]).toEqual(['theirs']);
    expect(wouldReplace(file)).toBe(false);
    expect(imported(file)).toEqual({ done: true });
    expect(draft().load().value).toBe('mine');
    expect(exported()).toBe(file);
  });

  test('is asked about before another version is written over', () => {
    draft().save('one');
    const file = exported() ?? '';
    expect(wouldReplace(file)).toBe(false);
    draft().save('two');
    expect(wouldReplace(file)).toBe(true);
  });

  test.each([
    ['no JSON', 'hello'],
    ['no file of ours', '{"kept":{}}'],
    ['another shape', '{"second-loop":2,"kept":{}}'],
    ['a name that is none', '{"second-loop":1,"kept":{"../x":{"version":1,"value":1}}}'],
    ['a thing without a version', '{"second-loop":1,"kept":{"draft":{"value":"evil"}}}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('is not brought back from %s', (_, text) => {
    draft().save('mine');
    expect(imported(text)).toMatchObject({ done: false });
    expect(draft().load().value).toBe('mine');
  });

  test('comes back whole or not at all', () => {
    draft().save('mine');
    const file = JSON.stringify({
      'second-loop': 1,
      kept: { draft: { version: 1, value: 'other' }, plan: { version: 1, value: 'x'.repeat(500) } },
    });
    store.room = 300;
    expect(imported(file)).toMatchObject({ done: false });
    expect(draft().load().value).toBe('mine');
    expect([...store.items.keys()]).toEqual(['second-loop:draft']);
  });

  test('says when it changes, until nobody listens', async () => {
    const heard: unknown[] = [];
    const end = draft().onChange(({ value }) => heard.push(value));
    imported('{"second-loop":1,"kept":{"draft":{"version":1,"value":"brought"}}}');
    await Promise.resolve();
    eraseAll();
    await Promise.resolve();
    expect(heard).toEqual(['brought', null]);
    end();
    eraseAll();
    await Promise.resolve();
    expect(heard).toHaveLength(2);
  });
});
