/** Which stories the site shows, which it leaves out, and which it cannot read: the same for lists, pages, links and search. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { slug } from 'github-slugger';
import { isBinding } from '../../plugins/cli/demands.ts';
import { withinBounds } from '../../plugins/cli/bounds.ts';
import { Unjudged, wholeFile, type Problem } from '../../plugins/cli/problem.ts';
import { readText } from '../../plugins/cli/text.ts';
import { judge } from '../../plugins/manuscript/judged.ts';
import { isOwn, isPrivate } from '../../plugins/private-stories.ts';
import { placeOf, readFrontMatter, UnreadableStory } from '../../plugins/story-lint/index.ts';
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
  readonly problem: Problem;
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
 * knows that it is, and its writer is told. What `story score` takes, this takes.
 */
export function readStories(folder = FOLDER): Stories {
  const shown = new Map<string, ShownStory>();
  const refused: RefusedStory[] = [];
  for (const path of filesIn(folder)) {
    const names = [path, realPath(path)];
    try {
      const story = readStory(path, names, folder);
      if (story === null) continue;
      const namesake = shown.get(story.id)?.path ?? pageAt(story.id);
      if (namesake === undefined) shown.set(story.id, story);
      else throw wholeFile(path, 'two pages of one address', `${namesake} has it already`, 'rename one of them');
    } catch (error) {
      if (!(error instanceof Unjudged)) throw error;
      refused.push({ problem: error.problem, isOwn: names.some(isOwn) });
    }
  }
  return { shown: [...shown.values()], refused };
}

/**
 * @returns null for a private one.
 * @throws {Unjudged} where no page can be made of it.
 */
function readStory(path: string, names: readonly string[], folder: string): ShownStory | null {
  const source = readText(path);
  withinBounds(source, path, { placeOf });
  try {
    const front = readFrontMatter(source);
    if (names.some((name) => isPrivate(name, front.visibility))) return null;
    const fault = judge(path).report.findings.find(isBinding);
    if (fault !== undefined) {
      const { line, column, rule, message: remedy } = fault;
      throw new Unjudged({ path, line, column, message: `${rule} — no page may show it`, remedy });
    }
    const id = idOf(path.slice(folder.length + 1));
    if (id !== null) return { id, path, source, front: EXAMPLES.test(path) ? front : ownWords(front) };
    throw wholeFile(
      path,
      'a name that gives no address',
      'in an address it would mean something else',
      'rename the file',
    );
  } catch (error) {
    if (!(error instanceof UnreadableStory)) throw error;
    const { offset, message, why, remedy } = error;
    throw new Unjudged({ path, ...placeOf(source, offset), message: `${message} — ${why}`, remedy });
  }
}

const ownWords = (front: FrontMatter): FrontMatter => ({ ...front, case: null, telling: null, origin: null });

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.mdx') && isFile(path))
    .toSorted();
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // A link that leads nowhere, or round in a circle.
    return false;
  }
}

/** A link may lead to what is private where it is kept. */
const realPath = (path: string): string => relative(realpathSync('.'), realpathSync(path)).split(sep).join('/');

/** A page of the site’s own that stands among stories. */
function pageAt(id: string): string | undefined {
  const page = `src/pages/stories/${id}.astro`;
  return existsSync(page) ? page : undefined;
}

/** What would end an address, or be decoded in one. */
const SIGNS = /[?#%\p{C}]/u;

function idOf(name: string): string | null {
  const parts = name
    .slice(0, -'.mdx'.length)
    .split('/')
    .map((part) => slug(part));
  // Behind the last stroke it is the address of the folder.
  return SIGNS.test(name) || parts.includes('') || parts.at(-1) === 'index' ? null : parts.join('/');
}
