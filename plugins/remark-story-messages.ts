import { relative } from 'node:path';
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { configIn } from './config/load.ts';
import { Misconfigured } from './config/misconfigured.ts';
import { lint, placeOf, UnreadableStory } from './story-lint/index.ts';
import type { ReportedFinding, Severity } from './story-lint/index.ts';

const IN_STORIES = /(?:^|\/)content\/stories\//iu;
const STORY_FILE = /(?<=\/)(?!readme\.)[^/]+\.mdx?$/iu;
const SOURCE = 'story-lint';
/** How unified marks an error, a warning and a remark. */
const FATAL: Readonly<Record<Severity, boolean | null>> = { error: true, warning: false, suggestion: null };

export interface Settings {
  /** The address under which each rule has its page. */
  readonly rules?: string;
}

/**
 * The findings of `story score` as messages, for editors and for remark's own command line. Judges the text as it is
 * being typed, saved or not. Files outside content/stories are passed over.
 */
export function remarkStoryMessages(this: Processor, { rules }: Settings = {}) {
  const { compiler } = this;
  // Whoever formats with remark gets a story back as it was: without this, its front matter would become a heading.
  if (compiler !== undefined)
    this.compiler = (tree, file) => (storyPath(file) === null ? compiler(tree, file) : String(file));
  return (_tree: Root, file: VFile): void => {
    const path = storyPath(file);
    if (path === null) return;
    const source = String(file);
    if (source.trim() === '') return;
    try {
      const { settings } = configIn(file.cwd);
      for (const finding of lint(source, { path, settings }).findings) tell(file, finding, rules);
    } catch (error) {
      if (error instanceof Misconfigured) complain(file, error.message, placeOf(source, 0), 'misconfigured');
      else if (error instanceof UnreadableStory)
        complain(file, `${error.message}. ${error.remedy}`, placeOf(source, error.offset), 'unreadable');
      else throw error;
    }
  };
}

function complain(file: VFile, message: string, place: Point, ruleId: string): void {
  file.message(message, { place, source: SOURCE, ruleId }).fatal = true;
}

function storyPath({ cwd, path }: VFile): string | null {
  if (typeof path !== 'string') return null;
  const short = relative(cwd, path).replaceAll('\\', '/');
  return IN_STORIES.test(short) && STORY_FILE.test(short) ? short : null;
}

function tell(file: VFile, finding: ReportedFinding, rules: string | undefined): void {
  const { rule, severity, message, line, column, endLine, endColumn, quote, suggestions } = finding;
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const note = file.message(message, { place, source: SOURCE, ruleId: rule });
  Object.assign(note, {
    fatal: FATAL[severity],
    actual: quote,
    // An editor offers each of these to be put in the place of the words.
    expected: [...suggestions],
    ...(rules === undefined ? {} : { url: `${rules}${rule}/` }),
  });
}
