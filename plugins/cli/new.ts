import { copyFileSync, constants, linkSync, mkdirSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileNameOf, slugOf } from '../file-name.ts';
import { newFrontMatter } from '../story-file.ts';
import { PRINCIPLES } from '../story-lint/types.ts';
import type { Level, PrincipleSlug } from '../story-lint/types.ts';
import { defaultsHere } from './config.ts';
import { clean } from './layout.ts';
import { complain, exitWith, print } from './output.ts';
import { OWN_PATH } from './paths.ts';
import { problemLine, Unjudged, wholeFile } from './problem.ts';
import { readText } from './text.ts';
import { UnfinishedFile } from './unfinished-file.ts';
import { unknown, UsageError } from './usage.ts';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));
const TEMPLATE = join(CHECKOUT, 'content/templates/files/story.mdx');
const OWN_STORIES = join(CHECKOUT, OWN_PATH);

export interface NewOptions {
  readonly level?: Level;
  readonly principle: readonly string[];
  readonly role?: string;
  readonly question?: string;
  readonly dir?: string;
}

/**
 * `story new`: a private story of its own, with the template's prompts where words are wanted.
 * @throws {UsageError} for a title, question, role or principle that cannot be written down.
 */
export async function newStory(title: string, options: NewOptions): Promise<void> {
  const name = `${fileName(title)}.mdx`;
  const { settings } = await defaultsHere({});
  const head = frontMatter(title, options, options.level ?? settings.level ?? 'L6');
  const folder = shown(options.dir ?? OWN_STORIES);
  const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
  try {
    write(folder, path, head + body());
  } catch (error) {
    if (!(error instanceof Unjudged)) throw error;
    await complain(problemLine(error.problem));
    exitWith(2);
    return;
  }
  await print(
    `${clean(path)}\nPrivate, and on no page. Write over its prompts, then:\n  npm run story -- score ${quoted(clean(path))}\n`,
  );
}

/** As somebody standing here would type it, with forward slashes. */
function shown(folder: string): string {
  const here = isAbsolute(folder) ? relative(process.cwd(), folder) : folder;
  const path = here === '' ? '.' : here.startsWith('..') && isAbsolute(folder) ? folder : here;
  const typed = sep === '\\' ? path.replaceAll('\\', '/') : path;
  return typed.startsWith('-') ? `./${typed}` : typed;
}

const quoted = (path: string): string =>
  /^[\w./~@%+=:,-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;

function fileName(title: string): string {
  const name = fileNameOf(title);
  if (name !== null) return name;
  throw new UsageError(
    title.trim() === ''
      ? 'the title is empty — the story’s file is named after it — say what you did, in a few words'
      : `no file name comes out of the title “${clean(title)}” — names are made of a–z and 0–9 — begin with a title in Latin letters; the one in the file may be changed to anything afterwards`,
  );
}

/** A line that front matter can hold and a page can show. */
const LONGEST_LINE = 300;
const NOT_IN_A_LINE = /[\p{Cc}\u2028\u2029]/u;

function line(what: string, text: string): string {
  if (NOT_IN_A_LINE.test(text)) {
    throw new UsageError(
      `the ${what} “${clean(text)}” holds a line break or a control character — it is one line of the file — write it without`,
    );
  }
  if (text.length > LONGEST_LINE) {
    throw new UsageError(
      `the ${what} is ${text.length} characters long — ${LONGEST_LINE} are the most — shorten it; the story itself goes into the file`,
    );
  }
  return text.trim();
}

function frontMatter(title: string, { role = '', question = '', principle }: NewOptions, level: Level): string {
  return newFrontMatter({
    title: line('title', title),
    level,
    role: line('role', role),
    question: line('question', question),
    principles: [...new Set(principle.map(principleOf))],
  });
}

/** By its slug or by its name. */
function principleOf(typed: string): PrincipleSlug {
  const slug = slugOf(typed);
  const found = PRINCIPLES.find((name) => name === slug);
  if (found === undefined) throw unknown('principle', typed, PRINCIPLES, 'story new --help lists them');
  return found;
}

/** The template below its front matter. */
function body(): string {
  return readText(TEMPLATE)
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/u, '');
}

/** What file systems say that know no hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** All of the text or nothing, and never over a file that is there. */
function write(folder: string, path: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const file = new UnfinishedFile(path);
    try {
      file.write(text);
      file.putInPlace(link);
    } finally {
      file.discard();
    }
  } catch (error) {
    throw cannotWrite(folder, path, error as NodeJS.ErrnoException);
  }
}

/** A rename would replace a file that is there; a link does not. */
function link(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(unfinished, path, constants.COPYFILE_EXCL);
  }
}

function cannotWrite(folder: string, path: string, { code, message, syscall }: NodeJS.ErrnoException): Unjudged {
  if (code === 'EEXIST' && (syscall === 'link' || syscall === 'copyfile')) {
    return wholeFile(
      path,
      'there is a file of this name already',
      'story new never writes over one',
      'give this story another title, or go on in that file',
    );
  }
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return wholeFile(folder, 'not a folder', 'a file of this name is in the way', 'name another folder with --dir');
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return wholeFile(
      path,
      'cannot be written',
      'this user may not write there',
      'name a folder of yours with --dir, or give yourself permission (chmod u+w)',
    );
  }
  return wholeFile(
    path,
    'cannot be written',
    `the system says ${code ?? message}`,
    'mend that, or name another folder with --dir',
  );
}
