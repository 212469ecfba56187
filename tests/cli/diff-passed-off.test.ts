import { describe, expect, test } from 'vitest';
import type { DiffReport } from '../../plugins/cli/diff-compare.ts';
import { inTurns } from '../../plugins/cli/in-turns.ts';
import { CLEAN, FOLDER, repositoryOf } from './repository.ts';
import type { Files } from './repository.ts';
import { valid } from './schemas.ts';
import { story, tale } from './story.ts';

/** No edit passes a story off as another, or hides what it does behind what it does not. */

const AIMED = tale('title: Checkout\ntarget: 44');
const WORSE = tale('title: Checkout', 'We looked at it. It was made much better. We were all very happy with it.');

async function between(before: Files, after: Files): Promise<DiffReport & { readonly markdown: string }> {
  const cwd = repositoryOf(before, after);
  const at = (format: string): Promise<{ stdout: string }> =>
    story(['diff', 'HEAD~1', '--format', format], { cwd, env: CLEAN });
  const [json, markdown] = [await at('json'), await at('markdown')];
  return { ...(valid('diff', json.stdout) as DiffReport), markdown: markdown.stdout };
}
const told = ({ stories }: DiffReport): string[] =>
  stories.map(({ kind, path, verdict }) =>
    [kind, path.replace(`${FOLDER}/`, ''), ...verdict.decisions.map(({ rule }) => rule)].join(' '),
  );
/** Without what the gate says. */
const moved = (report: DiffReport): string[] => told(report).map((each) => each.split(' ').slice(0, 2).join(' '));
const added = (count: number, front = ''): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`a${at}.md`, tale(`title: A${at}${front}`, `I mended pump ${at}.`)]),
  );

describe.concurrent('a story that is written anew answers for the one before it', () => {
  test.each(['a.mdx', 'A.md', 'a.MD', 'A.Mdx'])('under the name %s', async (name) => {
    const report = await between({ 'a.md': AIMED }, { 'a.md': null, [name]: WORSE });
    expect(told(report)).toEqual([`renamed ${name} score-drop target`]);
    expect(report.loosened).toMatchObject([{ setting: 'target', before: 44, after: null }]);
  });

  test('not under another: that is another story, and this one is deleted', async () => {
    const report = await between({ 'a.md': AIMED }, { 'a.md': null, 'b/a.md': WORSE });
    expect(told(report)).toEqual(['deleted a.md deleted', 'added b/a.md as-new']);
  });

  test('the one most like it, whatever has its name', async () => {
    const like = AIMED.replace('Monday', 'Tuesday');
    const report = await between({ 'a.md': AIMED }, { 'a.md': null, 'a.mdx': WORSE, 'b.md': like });
    expect(moved(report)).toEqual(['added a.mdx', 'renamed b.md']);
  });

  test('however many others come with it', async () => {
    const edited = AIMED.replace('Monday', 'Tuesday').replace('\ntarget: 44', '');
    const report = await between({ 'z.md': AIMED }, { 'z.md': null, 'y.md': edited, ...added(220) });
    expect(moved(report).filter((each) => !each.startsWith('added '))).toEqual(['renamed y.md']);
    expect(report.loosened).toMatchObject([{ setting: 'target', before: 44, after: null }]);
  });
});

describe.concurrent('what could not be read where it stands was shown to nobody', () => {
  test.each([
    ['a value that is none', 'visibility: privat', 'visibility: public'],
    ['a value that is none, and then no key', 'visibility: privat', 'title: A'],
    ['another tool’s key', 'title: A\ndraft: true', 'title: A'],
    ['a reference', 'visibility: &a private', 'title: A'],
  ])('%s: told as public from now on', async (_, before, after) => {
    const { loosened } = await between({ 'a.md': tale(before) }, { 'a.md': tale(after) });
    expect(loosened).toEqual([{ path: `${FOLDER}/a.md`, setting: 'visibility' }]);
  });

  test('private from now on: nothing to tell', async () => {
    const { loosened } = await between({ 'a.md': tale('draft: true') }, { 'a.md': tale('visibility: private') });
    expect(loosened).toEqual([]);
  });
});

describe.concurrent('no flood of one kind hides another', () => {
  test('of what was loosened', async () => {
    const flood = added(60, '\nallow: [{ rule: missing-lesson, because: x }]');
    const one = (front: string): string => tale(`title: Z\n${front}`, 'I sold the shop to a friend of mine.');
    const { markdown } = await between(
      { 'y.md': one('target: 1'), 'z.md': one('visibility: private') },
      {
        ...flood,
        'x.md': one('allow: [{ rule: privacy-secret, because: x }]'),
        'y.md': one('level: L6'),
        'z.md': one('visibility: public'),
      },
    );
    for (const words of ['public; private at the base', 'no target; 1 at the base', 'allows privacy-secret'])
      expect(markdown).toContain(words);
    expect(markdown).toContain('- and 13 more');
  });

  test('of stories', async () => {
    const gone = tale('title: Z', 'I sold the shop on the corner to a friend of mine.');
    const { markdown } = await between({ 'z.md': gone }, { 'z.md': null, ...added(105) });
    expect(markdown).toContain('`content/stories/z.md` deleted');
    expect(markdown).toContain('and 6 more stories.');
  });

  test('in their own order where there is room', () => {
    const words = ['b1', 'b2', 'b3', 'a1', 'a2'];
    const kindOf = (word: string): string => word.charAt(0);
    expect(inTurns(words, kindOf, 5)).toEqual(words);
    expect(inTurns(words, kindOf, 4)).toEqual(['b1', 'a1', 'b2', 'a2', 'b3']);
  });
});
