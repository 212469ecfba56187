import { clean, shownPath } from './layout.ts';

/** Something that could not be judged: where, what happened and why, what to do. Any of them makes the exit status 2. */
export interface Problem {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What happened — why. */
  readonly message: string;
  readonly remedy: string;
  /** What others must not read of the text, wherever it is said again. No report prints it. */
  readonly private?: readonly string[];
}

/** As its writer reads it. */
export const plainly = ({ path, line, column, message, remedy }: Problem): Problem => ({
  ...{ path, line, column, message, remedy },
});

/** Thrown by whatever reads a path; caught once for each path, so that the others are still judged. */
export class Unjudged extends Error {
  override readonly name = 'Unjudged';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A problem with a path as a whole. */
export function wholeFile(path: string, what: string, why: string, remedy: string): Unjudged {
  return new Unjudged({ path, line: 1, column: 1, message: `${what} — ${why}`, remedy });
}

/** `path:line:column: what happened — why — what to do`, on one line, fit for any terminal. */
export function problemLine({ path, line, column, message, remedy }: Problem): string {
  return `${shownPath(path)}:${line}:${column}: ${clean(message)} — ${clean(remedy)}\n`;
}

/** How many files or folders they are about; one file may have several. */
export const pathsIn = (problems: readonly Problem[]): number => new Set(problems.map(({ path }) => path)).size;
