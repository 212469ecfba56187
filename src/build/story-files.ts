/** Which stories the site shows, which it leaves out, and which it cannot read: the same for lists, pages, links and search. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { slug } from 'github-slugger';
import { judge } from '../../plugins/manuscript/judged.ts';
import { isOwn, isPrivate } from '../../plugins/private.ts';
import { placeOf, readFrontMatter, rules, UnreadableStory } from '../../plugins/story-lint/index.ts';
import type { FrontMatter } from '../../plugins/story-lint/index.ts';

export interface ShownStory {
  /** Below /stories/; also the last part of its address. */
  readonly id: string;
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly source: string;
  readonly front: FrontMatter;
}
export interface RefusedStory {
  /** One line: where, what, why, what to do. */
  readonly said: string;
  /** In content/stories/mine: it is left out, and stops nothing. */
  readonly isOwn: boolean;
}
export interface Stories {
  readonly shown: readonly ShownStory[];
  readonly refused: readonly RefusedStory[];
}

const FOLDER = 'content/stories';
/** Only these belong to a case study. */
const EXAMPLES = /(?:^|\/)content\/stories\/examples\//u;

/**
 * Reads every .mdx file of content/stories. What is private is in neither list, unless it cannot be read: then nobody
 * knows that it is, and its writer is told.
 */
export function readStories(folder = FOLDER): Stories {
  const shown: ShownStory[] = [];
  const refused: RefusedStory[] = [];
  for (const path of filesIn(folder)) {
    const names = [path, realPath(path)];
    const own = names.some(isOwn);
    const refuse = (place: string, why: string): void => {
      refused.push({ said: `${path}${place} — ${why}`, isOwn: own });
    };
    const source = readFileSync(path, 'utf8');
    try {
      const front = readFrontMatter(source);
      if (names.some((name) => isPrivate(name, front.visibility))) continue;
      const id = idOf(path.slice(folder.length + 1));
      const namesake = shown.find((one) => one.id === id);
      const fault = judge(path).report.findings.find(({ rule }) => BINDING.has(rule));
      if (id === '') refuse('', 'its name gives no address: rename the file, with a letter or a digit in every part');
      else if (namesake !== undefined) refuse('', `it would have the address of ${namesake.path}: rename one of them`);
      else if (fault !== undefined) refuse(`:${fault.line}:${fault.column}`, `${fault.message} (${fault.rule})`);
      else shown.push({ id, path, source, front: EXAMPLES.test(path) ? front : ownWords(front) });
    } catch (error) {
      if (!(error instanceof UnreadableStory)) throw error;
      const { line, column } = placeOf(source, error.offset);
      refuse(`:${line}:${column}`, `${error.message} — ${error.remedy}`);
    }
  }
  return { shown, refused };
}

const BINDING: ReadonlySet<string> = new Set(rules.filter(({ binding }) => binding === true).map(({ id }) => id));

const ownWords = (front: FrontMatter): FrontMatter => ({ ...front, case: null, telling: null, origin: null });

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.mdx') && statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .toSorted();
}

/** A link may lead to what is private where it is kept. */
const realPath = (path: string): string => relative(realpathSync('.'), realpathSync(path)).split(sep).join('/');

function idOf(name: string): string {
  const parts = name
    .slice(0, -'.mdx'.length)
    .split('/')
    .map((part) => slug(part));
  return parts.includes('') ? '' : parts.join('/');
}
