/** A fault in the file, as every host tells one. */
export interface ConfigProblem {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** Its message has a line for each fault: `path:line:column: what happened — why — what to do`. */
export class Misconfigured extends Error {
  override readonly name = 'Misconfigured';
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map((p) => `${p.path}:${p.line}:${p.column}: ${p.message} — ${p.remedy}`).join('\n'));
    this.problems = problems;
  }
}
