import { describe, expect, test } from 'vitest';
import { lint, placeOf, termsOf, UnreadableStory } from '../../plugins/story-lint/index.ts';
import { leftByGit } from '../../plugins/story-lint/read/left-by-git.ts';

const POINTER =
  'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n';
const OURS = 'I cut errors from 4% to 1% in a week.';
const conflict = (end: string, base = ''): string =>
  [
    'It failed.',
    '<<<<<<< HEAD',
    OURS,
    ...(base === '' ? [] : ['||||||| 1a2b3c4', base]),
    '=======',
    OURS,
    '>>>>>>> x',
    '',
  ].join(end);

describe('what git left in a story’s place is told', () => {
  test.each([
    ['a conflict', conflict('\n'), 2],
    ['of a file from elsewhere', conflict('\r\n'), 2],
    ['with the text that both began from', conflict('\n', OURS), 2],
    ['without names', conflict('\n').replace(' HEAD', '').replace(' x', ''), 2],
    ['in the front matter', `---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x\n---\n\n${OURS}\n`, 2],
    ['behind a marker that was left over', `<<<<<<< old\n\n${conflict('\n')}`, 4],
    ['and nothing else in the file', '<<<<<<< HEAD\n=======\n>>>>>>> x', 1],
    ['half resolved, without its beginning', conflict('\n').replace('<<<<<<< HEAD\n', ''), 3],
    ['half resolved, without its middle', conflict('\n').replace('=======\n', ''), 2],
    ['half resolved, without its end', conflict('\n').replace('>>>>>>> x\n', ''), 2],
  ])('%s', (_, source, line) => {
    const left = leftByGit(source);
    expect(left?.what).toMatch(/^a merge conflict/u);
    expect(placeOf(source, left?.offset ?? -1)).toEqual({ line, column: 1 });
    expect(() => lint(source)).toThrow(UnreadableStory);
  });

  test.each([
    ['Git LFS', POINTER, /Git LFS pointer/u],
    ['Git LFS, checked out with other line ends', POINTER.replaceAll('\n', '\r\n'), /Git LFS pointer/u],
    [
      'git-annex',
      '/annex/objects/SHA256E-s31390--f50d7ac4c6b9031379986bc362fcefb65f1e52621ce1708d537e740fefc59cc0.md\n',
      /git-annex pointer/u,
    ],
  ])('a pointer of %s', (_, source, what) => {
    expect(leftByGit(source)).toMatchObject({ offset: 0, what: expect.stringMatching(what) as string });
    expect(() => lint(source, { path: 'a.mdx' })).toThrow(UnreadableStory);
  });

  test.each([
    ['a heading with a line of equals signs below it', `What I did\n=======\n\n${OURS}\n`],
    ['two of them', `One\n=======\n\n${OURS}\n\nTwo\n=======\n`],
    ['quotations in quotations', `> a\n\n>>>>>>> ${OURS}\n`],
    ['a conflict that is told of, indented', conflict('\n').replaceAll(/^(?=[<=>])/gmu, '    ')],
    ['marks in another order', '>>>>>>> x\n=======\n<<<<<<< y\n'],
    ['more signs than seven', '<<<<<<<< x\n========\n>>>>>>>> y\n'],
    ['words about it', `We kept our stories in version https://git-lfs.github.com/spec/v1 for a year. ${OURS}`],
  ])('not: %s', (_, source) => {
    expect(leftByGit(source)).toBeNull();
    expect(() => lint(source)).not.toThrow();
  });
});

describe('what stands', () => {
  const ALLOW = (rule: string): string => `---\ntitle: A\nallow: [{ rule: ${rule}, because: told later }]\n---\n\n`;
  const MAIL = `${OURS} Write to jane.miller@contoso-internal.com for the graphs.\n`;
  const standing = termsOf('');

  test('an allowance counts where it stands, and is never called needless where it would find something', () => {
    const source = ALLOW('privacy-email') + MAIL;
    const rulesOf = (terms: typeof standing | undefined): string[] =>
      lint(source, terms === undefined ? {} : { standing: terms }).findings.map(({ rule }) => rule);
    expect(rulesOf(undefined)).not.toContain('privacy-email');
    expect(rulesOf(termsOf(source))).not.toContain('privacy-email');
    expect(rulesOf(standing)).toContain('privacy-email');
    expect(rulesOf(standing)).not.toContain('needless-allow');
  });

  test('one that gives no reason stands nowhere', () => {
    expect(termsOf('---\nallow: [{ rule: privacy-email }]\n---\n').allow).toEqual([]);
  });

  test('level and target are the higher of both', () => {
    const at = (front: string, terms: Partial<typeof standing>): unknown => {
      const { level, target } = lint(`---\n${front}\n---\n\n${MAIL}`, { standing: { ...standing, ...terms } });
      return [level, target];
    };
    expect(at('level: L4\ntarget: 20', { level: 'L7', target: 60 })).toEqual(['L7', 60]);
    expect(at('level: L7\ntarget: 60', { level: 'L4', target: 20 })).toEqual(['L7', 60]);
    expect(at('title: A', { level: 'L5', target: 20 })).toEqual(['L6', 20]);
    expect(at('target: 20', { target: null })).toEqual(['L6', 20]);
  });
});
