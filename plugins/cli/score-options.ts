import type { Severity } from '../story-lint/index.ts';
import type { Also } from './also.ts';
import type { ConfigOption } from './config.ts';
import type { Format } from './formats.ts';
import type { Bar } from './judge-text.ts';
import type { Task } from './outcome.ts';
import type { Problem } from './problem.ts';

export interface ScoreOptions extends Bar, ConfigOption {
  readonly format: Format;
  readonly also?: readonly Also[];
  readonly staged?: boolean;
  readonly watch?: boolean;
  readonly min?: number;
  readonly failOn?: Severity;
  readonly quiet?: boolean;
  readonly mask?: boolean;
  readonly color: boolean;
}

/** What there is to judge, and what is known by now that cannot be. */
export interface Stories {
  readonly tasks: readonly Task[] | Iterable<Task>;
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}
