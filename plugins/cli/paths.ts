import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import { Unjudged } from './problem.ts';
import { cannotRead } from './text.ts';

/** Where stories are when nobody says. */
export const DEFAULT_PATH = 'content/stories';
/** One's own among them; the others there come with the playbook, and are nobody's portfolio. */
export const OWN_PATH = 'content/stories/mine';
const STORY = /\.mdx?$/iu;
const NOT_A_STORY = /^readme\.mdx?$/iu;

/** What the paths on a command line stand for. */
export interface Found {
  /** As given, or below a folder as given; forward slashes; no file twice. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Files stand for themselves, folders for every .md and .mdx below them in the order of their names, README.md,
 * dot folders and node_modules left out. A symbolic link below a folder is never followed out of it.
 * No path at all stands for content/stories.
 */
export function findStories(paths: readonly string[]): Found {
  const files: string[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const given of paths.length === 0 ? [DEFAULT_PATH] : paths) {
    const path = sep === '\\' ? given.replaceAll('\\', '/') : given;
    try {
      const below = path === '-' ? [path] : storiesAt(path, problems);
      for (const file of below) {
        const place = file === '-' ? file : resolve(file);
        if (!seen.has(place)) files.push(file);
        seen.add(place);
      }
    } catch (error) {
      problems.push((error instanceof Unjudged ? error : unfound(path, error as NodeJS.ErrnoException)).problem);
    }
  }
  return { files, problems };
}

const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//iu;
/** A shell's `<(command)`: a pipe that this process was handed, so somebody writes to it. */
const HANDED = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/u;

function storiesAt(path: string, problems: Problem[]): string[] {
  const found = statSync(path);
  if (found.isDirectory()) return storiesBelow(path, problems);
  if (!found.isFile() && !HANDED.test(path)) throw notAFile(path);
  return [path];
}

function unfound(path: string, error: NodeJS.ErrnoException): Unjudged {
  if (!ADDRESS.test(path)) return cannotRead(path, error);
  return wholeFile(
    path,
    'an address',
    'story reads files and fetches nothing',
    'save the text as a file and name that',
  );
}

const notAFile = (path: string): Unjudged =>
  wholeFile(
    path,
    'neither a file nor a folder',
    'reading it could wait for ever',
    'rename it, or put the story there as a file',
  );

function storiesBelow(folder: string, problems: Problem[]): string[] {
  const root = folder.replace(/(?<=[^/])\/+$/u, '');
  const found: string[] = [];
  const before = problems.length;
  const visit = (path: string): void => {
    for (const entry of entriesOf(path, problems)) {
      const below = path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (isVisited(entry.name)) visit(below);
      } else if (entry.isSymbolicLink()) {
        const fault = linkFault(below, entry.name, root);
        if (fault !== null) problems.push(fault);
      } else if (isStory(entry.name)) {
        if (!entry.isFile()) problems.push(notAFile(below).problem);
        else if (isNamedInUtf8(below)) found.push(below);
        else problems.push(misnamed(below).problem);
      }
    }
  };
  visit(root);
  if (found.length === 0 && problems.length === before) {
    problems.push(
      wholeFile(
        folder,
        'no story below this folder',
        'it holds no .md or .mdx file but README.md',
        'name the folder that your stories are in, or a file',
      ).problem,
    );
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

function entriesOf(path: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    problems.push(cannotRead(path, error as NodeJS.ErrnoException).problem);
    return [];
  }
}

export const isStory = (name: string): boolean => STORY.test(name) && !NOT_A_STORY.test(name) && !name.startsWith('.');
export const isVisited = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** Node shows a byte that is not UTF-8 as U+FFFD, and finds no file by that name. */
const isNamedInUtf8 = (path: string): boolean => !path.includes('\ufffd') || existsSync(path);
const misnamed = (path: string): Unjudged =>
  wholeFile(path, 'its name is not UTF-8', 'so it cannot be opened by that name', 'rename the file');

/** Null where a link may be passed over: it leads to no story, or to one that is judged in its own place. */
function linkFault(path: string, name: string, root: string): Problem | null {
  let target: string;
  try {
    target = realpathSync(path);
  } catch (error) {
    if (!isStory(name)) return null;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return cannotRead(path, error as NodeJS.ErrnoException).problem;
    return wholeFile(path, 'a symbolic link to nothing', 'the file it names is gone', 'mend the link, or delete it')
      .problem;
  }
  const isFolder = lstatSync(target).isDirectory();
  if (isFolder ? !isVisited(name) : !isStory(name)) return null;
  const steps = relative(realpathSync(root), target).split(sep);
  const last = steps.pop() ?? '';
  const judgedThere =
    steps.every((step) => step !== '..' && isVisited(step)) &&
    (isFolder ? last !== '..' && isVisited(last) : isStory(last));
  if (judgedThere) return null;
  return wholeFile(
    path,
    'a symbolic link that leads out of the folder',
    'what lies behind it was not asked for',
    'name the place it leads to beside this folder',
  ).problem;
}
