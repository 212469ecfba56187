import { readFileSync } from 'node:fs';
import { configIn } from '../config/load.ts';
import { lint } from '../story-lint/index.ts';
import type { Settings, StoryReport } from '../story-lint/index.ts';

export interface Judged {
  /** Numbers of the remarks whose words were found in the page; the pencil fills it in. */
  readonly placed: Set<number>;
  readonly source: string;
  readonly report: StoryReport;
}

/**
 * One build holds this module twice: Node loads it for the remark plugins, Vite for the pages.
 * Kept on globalThis, each text is judged once for both.
 */
const KEPT = Symbol.for('second-loop.judged');
const host = globalThis as unknown as Record<symbol, Map<string, Judged> | undefined>;
const kept: Map<string, Judged> = (host[KEPT] ??= new Map<string, Judged>());

/** What `story.config.json` says of every story; read once, so that a changed one takes a new start. */
export const settings: Settings = configIn(process.cwd()).settings;

/** The report on a story file. `path` is relative to the project, as it stands in the report. */
export function judge(path: string): Judged {
  const source = readFileSync(path, 'utf8');
  const known = kept.get(path);
  if (known?.source === source) return known;
  const judged: Judged = { source, report: lint(source, { path, settings }), placed: new Set() };
  kept.set(path, judged);
  return judged;
}
