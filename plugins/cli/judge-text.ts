import type * as Door from '../story-lint/index.ts';
import type { Level, LintOptions, ReportedFinding, Settings, Terms, Work } from '../story-lint/index.ts';
import { withinBounds } from './bounds.ts';
import type { Judgement } from './judged-story.ts';
import { count } from './layout.ts';
import { Mask, privateIn, privateOf } from './masking.ts';
import { Unjudged, wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import { readText } from './text.ts';

export type Engine = typeof Door;

/** By what a story is judged, besides its own front matter: the command line goes before that, settings after. */
export interface Bar {
  readonly level?: Level;
  readonly role?: string;
  readonly settings?: Settings;
  /** What stands already, and no edit of the story lowers. */
  readonly standing?: Terms;
}

/** Longer texts are judged by themselves: several at once would need as much more room. */
const SHORT = 20_000;

/** One story, or why it could not be judged. Whatever is wrong with it, the next one gets its turn. */
export const judge = (engine: Engine, path: string, bar: Bar, text?: () => string): Judgement | Problem[] =>
  engine.alone(judging(engine, path, bar, text));

/** The same in steps, for many stories abreast. */
export function* judging(
  engine: Engine,
  path: string,
  bar: Bar,
  text: () => string = () => readText(path),
): Work<Judgement | Problem[]> {
  let source: string | null = null;
  const knowing = (problems: readonly Problem[]): Problem[] => {
    const words = source === null ? [] : privateOf(source);
    return words.length === 0 ? [...problems] : problems.map((problem) => ({ ...problem, private: words }));
  };
  try {
    source = text();
    withinBounds(source, path, engine);
    const work = engine.examining(source, optionsFor(path, bar));
    const { report, withheld } = source.length > SHORT ? engine.alone(work) : yield* work;
    const read = { report: { ...report, path }, source, withheld };
    const code = MDX.test(path) ? report.findings.filter(({ rule }) => rule === 'code-in-story') : [];
    return code.length === 0 ? read : knowing(codeIn(path, new Mask(privateIn([read])).in(code, read)));
  } catch (error) {
    if (error instanceof Unjudged) return knowing([error.problem]);
    if (error instanceof engine.UnreadableStory && source !== null) {
      const { message, why, offset, remedy } = error;
      // The front matter’s own words may stand in it.
      const said = new Mask(privateOf(source)).text(message);
      return knowing([{ path, ...engine.placeOf(source, offset), message: `${said} — ${why}`, remedy }]);
    }
    const said = error instanceof Error ? error.message : String(error);
    return [
      wholeFile(
        path,
        `story failed on this text: ${said}`,
        'this is a fault in story, not in the text',
        'report it with a text that shows it',
      ).problem,
    ];
  }
}

/** By what a text asks to be measured; null where nothing can be read of that. */
export function termsIn(engine: Engine, path: string, bar: Bar, text: () => string): Terms | null {
  try {
    return engine.termsOf(text(), optionsFor(path, bar));
  } catch (error) {
    if (error instanceof Unjudged || error instanceof engine.UnreadableStory) return null;
    throw error;
  }
}

const MDX = /\.mdx$/iu;

export const optionsFor = (path: string, { level, role, settings, standing }: Bar): LintOptions => ({
  // The engine knows MDX by this ending only; a file system may know it by others.
  path: path.replace(MDX, '.mdx'),
  ...(level === undefined ? {} : { level }),
  ...(role === undefined ? {} : { role }),
  ...(settings === undefined ? {} : { settings }),
  ...(standing === undefined ? {} : { standing }),
});

/** A file can hold a hundred thousand braces; the first ones are enough to see what is wrong. */
const MOST_PLACES = 20;

function codeIn(path: string, findings: readonly ReportedFinding[]): Problem[] {
  const what = 'code in an .mdx story';
  const why = 'MDX would run it, or stop there';
  return findings.slice(0, MOST_PLACES).map(({ line, column, message }, index) => {
    const more = index === MOST_PLACES - 1 ? findings.length - MOST_PLACES : 0;
    const rest = more > 0 ? ` (and in ${count(more, 'more place')})` : '';
    return { path, line, column, message: `${what}${rest} — ${why}`, remedy: message };
  });
}
