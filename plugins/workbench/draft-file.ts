import { fileNameOf } from '../file-name.ts';
import { newFrontMatter } from '../story-file.ts';
import { lint, readFrontMatter, UnreadableStory, type FrontMatter, type Level } from '../story-lint/index.ts';
import type { Asked } from './answer.ts';
import { UNNAMED } from './unnamed.ts';

export interface StoryFile {
  readonly name: string;
  readonly text: string;
}

/** How a title is made of a story that has none: its first words, up to so many characters. */
const LONGEST_TITLE = 60;

/**
 * A draft as a file for content/stories/mine: with front matter that says by what it was judged, so that the shell
 * judges it the same. Its own words stand as they are.
 */
export function storyFile({ source, path, level, role, settings }: Asked): StoryFile {
  const front = frontMatterOf(source);
  // Nobody reads front matter that cannot be read, and its writer is told so beside the draft.
  if (front === null) return { name: nameOf(path), text: source };
  const report = lint(source, { path, ...(level && { level }), ...(role && { role }), ...(settings && { settings }) });
  if (front.block === null) {
    const hasHeading = report.title !== titleFrom(path);
    const title = hasHeading ? report.title : firstWords(source.slice(front.bodyStart));
    const own = role ?? (report.role === 'unspecified' ? '' : report.role);
    const head = newFrontMatter({ title, level: report.level, role: own });
    return {
      name: `${fileNameOf(title) ?? 'story'}.mdx`,
      text: `${head}\n${source.slice(front.bodyStart).trimStart()}`,
    };
  }
  const levelled = level === undefined || front.level === level ? source : withField(source, front, 'level', level);
  const text = role === undefined || front.role === role ? levelled : withField(levelled, front, 'role', quoted(role));
  const name = isNamed(path) ? nameOf(path) : `${fileNameOf(report.title) ?? 'story'}.mdx`;
  return { name, text: asksFor(text, { level, role }) ? text : source };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
/** What the judge makes of a file’s name. */
const titleFrom = (path: string): string =>
  nameOf(path)
    .replace(/\.mdx$/u, '')
    .replaceAll(/[-_]+/gu, ' ')
    .trim();
const isNamed = (path: string): boolean => nameOf(path) !== UNNAMED;

function frontMatterOf(source: string): FrontMatter | null {
  try {
    return readFrontMatter(source);
  } catch (error) {
    if (error instanceof UnreadableStory) return null;
    throw error;
  }
}

function firstWords(text: string): string {
  const [line = ''] = /[^\s#>*_-][^\r\n]*/u.exec(text) ?? [];
  const [told = ''] = /^.*?[.!?](?=\s|$)/u.exec(line) ?? [line];
  const plain = (told || line)
    .replaceAll(/[*_`[\]<>{}]/gu, '')
    .replace(/[.]$/u, '')
    .trim();
  if (plain.length <= LONGEST_TITLE) return plain === '' ? 'A story' : plain;
  const cut = plain.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd() || cut} …`;
}

const quoted = (words: string): string => JSON.stringify(words);

/** The line of each key that can be chosen beside a draft. */
const LINES = { level: /^level[ \t]*:.*$/mu, role: /^role[ \t]*:.*$/mu };

/** That line says this, be it there already or not. */
function withField(source: string, { block }: FrontMatter, key: keyof typeof LINES, value: string): string {
  if (block === null) return source;
  const head = source.slice(0, block.end);
  const line = LINES[key];
  const written = `${key}: ${value}`;
  const changed = line.test(head)
    ? head.replace(line, () => written)
    : head.replace(/---[ \t]*$/u, (dashes) => `${written}\n${dashes}`);
  return changed + source.slice(block.end);
}

function asksFor(
  text: string,
  { level, role }: { readonly level: Level | undefined; readonly role: string | undefined },
): boolean {
  const front = frontMatterOf(text);
  return (
    front !== null && (level === undefined || front.level === level) && (role === undefined || front.role === role)
  );
}
