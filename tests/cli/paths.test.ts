import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findStories } from '../../plugins/cli/paths.ts';
import { folderOf } from './story.ts';

/** What was found, and complained of, below the folder. */
function found(folder: string, paths: readonly string[] = ['']): { files: string[]; problems: string[] } {
  const { files, problems } = findStories(paths.map((path) => join(folder, path)));
  const short = (path: string): string => path.slice(folder.length + 1);
  return {
    files: files.map(short),
    problems: problems.map(({ path, message }) => `${short(path)}: ${message.split(' — ')[0] ?? ''}`),
  };
}

test('a folder stands for its .md and .mdx files, in the order of their names', () => {
  const folder = folderOf({
    'b.mdx': '',
    'a.md': '',
    'sub/c.md': '',
    'sub-2/d.mdx': '',
    'README.md': '',
    'sub/readme.mdx': '',
    'notes.txt': '',
    '.hidden/e.md': '',
    '.f.md': '',
    'node_modules/x/g.md': '',
  });
  expect(found(folder)).toEqual({ files: ['a.md', 'b.mdx', 'sub-2/d.mdx', 'sub/c.md'], problems: [] });
});

test('a file stands for itself whatever its name, and no file is judged twice', () => {
  const folder = folderOf({ 'README.md': '', 'a.md': '' });
  expect(found(folder, ['README.md', 'a.md', '', './a.md']).files).toEqual(['README.md', 'a.md']);
});

test('- is standard input, a trailing slash is nothing, and paths stay as given', () => {
  const folder = folderOf({ 'a.md': '' });
  expect(findStories(['-', `${folder}//`]).files).toEqual(['-', `${folder}/a.md`]);
});

test('a folder without stories, and a path that is not there, are faults', () => {
  const folder = folderOf({ 'README.md': '' });
  expect(found(folder, ['', 'gone.md']).problems).toEqual([
    ': no story below this folder',
    'gone.md: no such file or folder',
  ]);
});

test('symbolic links are never followed out of the folder', () => {
  const outside = folderOf({ 'secret.md': '' });
  const folder = folderOf({ 'a.md': '', 'sub/b.md': '', '.drafts/c.md': '', 'x.txt': '' });
  symlinkSync(join(outside, 'secret.md'), join(folder, 'out.md'));
  symlinkSync(outside, join(folder, 'out'));
  symlinkSync('nowhere', join(folder, 'gone.md'));
  symlinkSync('.drafts', join(folder, 'drafts'));
  symlinkSync('round.md', join(folder, 'round.md'));
  // Led to a place that is judged anyway, or to no story.
  symlinkSync('a.md', join(folder, 'again.md'));
  symlinkSync('sub', join(folder, 'sub-again'));
  symlinkSync('.', join(folder, 'self'));
  symlinkSync('/etc/hosts', join(folder, 'hosts'));
  expect(found(folder)).toEqual({
    files: ['a.md', 'sub/b.md'],
    problems: [
      'drafts: a symbolic link that leads out of the folder',
      'gone.md: a symbolic link to nothing',
      'out: a symbolic link that leads out of the folder',
      'out.md: a symbolic link that leads out of the folder',
      'round.md: cannot be read',
    ],
  });
});

test.skipIf(process.platform === 'win32')('what is no file is not opened', () => {
  const folder = folderOf({ 'a.md': '' });
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(found(folder)).toEqual({ files: ['a.md'], problems: ['pipe.md: neither a file nor a folder'] });
});
