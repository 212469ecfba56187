import { describe, expect, test } from 'vitest';
import { steeringIn } from '../../plugins/cli/attributes.ts';

const PATHS = ['content/stories'];
const told = (text: string, path = '.gitattributes', before = '', paths: readonly string[] = PATHS): string[] =>
  steeringIn(path, text, before, paths).map(
    ({ line, column, message }) => `${line}:${column} ${message.split(' that ')[0] ?? ''}`,
  );

describe('attributes that keep a reader from the text that is judged', () => {
  test.each([
    ['*.mdx text working-tree-encoding=UTF-16', '1:12 a working-tree-encoding'],
    ['*.md filter=lfs', '1:6 a filter'],
    ['* -text', '1:3 -text'],
    ['content/** -diff', '1:12 -diff'],
    ['/content/stories/a.md binary', '1:23 binary'],
    ['content/stories/mine/*.md linguist-generated', '1:27 a mark as generated'],
    ['*.mdx linguist-generated=true', '1:7 a mark as generated'],
    ['*.mdx gitlab-generated', '1:7 a mark as generated'],
    ['sto* export-ignore', '1:6 export-ignore'],
    ['*.mdx export-subst', '1:7 export-subst'],
    ['*.mdx ident', '1:7 ident'],
    ['*.mdx -crlf', '1:7 -text'],
    ['*.mdx merge=union', '1:7 merge=union'],
    ['*.mdx conflict-marker-size=3', '1:7 a conflict-marker-size'],
    ['CONTENT/Stories/** -diff', '1:20 -diff'],
    ['"content/st\\157ries/a.mdx" -diff', '1:28 -diff'],
  ])('%s', (text, place) => {
    expect(told(text)).toEqual([place]);
  });

  test.each([
    '*.mdx text=auto eol=lf diff=markdown',
    '*.mdx -filter !diff -linguist-generated linguist-generated=false -ident',
    '*.psd filter=lfs diff=lfs merge=lfs -text',
    'images/** filter=lfs -text',
    '/docs/*.md -diff',
    '*.mdx merge=binary -merge',
    '# *.mdx -diff',
    '',
  ])('not: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a macro: where it is made, and where it is used', () => {
    expect(told('[attr]odd filter=x\n\n*.md  odd')).toEqual(['1:11 a filter', '3:7 a filter']);
    expect(told('[attr]odd diff=x\n*.md odd')).toEqual([]);
  });

  test('only what was not there before', () => {
    expect(told('*.md -diff\n*.md binary', '.gitattributes', '# ours\r\n*.md  -diff')).toEqual(['2:6 binary']);
    expect(told('*.mdx -diff', '.gitattributes', '*.md -diff')).toEqual(['1:7 -diff']);
  });

  test('only from a folder that stories are below, or above', () => {
    expect(told('* -diff', 'docs/.gitattributes')).toEqual([]);
    expect(told('* -diff', 'content/stories/mine/.gitattributes')).toHaveLength(1);
    expect(told('stories/* -diff', 'content/.gitattributes')).toHaveLength(1);
    expect(told('* -diff', 'docs/.gitattributes', '', [''])).toHaveLength(1);
    expect(told('* -diff', 'docs/.gitattributes', '', ['docs/a.md'])).toHaveLength(1);
  });

  test('the first twenty, however many there are', () => {
    expect(told('*.md -diff\n'.repeat(1_000))).toHaveLength(20);
  });
});
