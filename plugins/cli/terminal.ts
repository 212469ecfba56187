import picocolors from 'picocolors';

export type Paint = ReturnType<typeof picocolors.createColors>;

/** What the place that output goes to can show. */
export interface Terminal {
  readonly columns: number;
  readonly paint: Paint;
}

const DEFAULT_COLUMNS = 80;
/** Narrower than this nothing can be laid out; wider than this a line is hard to read. */
const NARROWEST = 40;
const WIDEST = 110;

/** What a report in a file is laid out for, whatever the terminal. */
export const onPaper: Terminal = { columns: DEFAULT_COLUMNS, paint: picocolors.createColors(false) };

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * Colours on a terminal only. `--no-color`, then NO_COLOR, then FORCE_COLOR, then the terminal decide.
 * picocolors' own guess is not used: it paints into pipes on CI.
 */
export function terminalOf(stream: Stream, env: NodeJS.ProcessEnv, wanted: boolean): Terminal {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? DEFAULT_COLUMNS));
  return { columns, paint: picocolors.createColors(wanted && coloursIn(env, stream)) };
}

function coloursIn(env: NodeJS.ProcessEnv, stream: Stream): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
