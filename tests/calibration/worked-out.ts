/** The figures of the agreement page: worked out once for each state of the rules, the texts and the labels, and kept. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures } from '../../plugins/agreement/index.ts';
import { hashOf } from '../../plugins/ruleset.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** All that a figure hangs on. */
const ROOMS = [
  ...['language', 'story-lint', 'feedback', 'agreement', 'training'].map((room) => `plugins/${room}`),
  'tests/calibration',
];
const FILES = /\.(?:ts|json|jsonl)$/u;
const KEPT = join(ROOT, 'node_modules/.cache/second-loop');

/** Kept ones, or new ones: some twenty seconds on two cores. */
export async function workedOut(): Promise<Figures> {
  const file = join(KEPT, `agreement-${hashOf(ROOT, ROOMS, FILES).slice('sha256:'.length)}.json`);
  const kept = read(file);
  if (kept !== null) return kept;
  const [{ measure }, { readLabelled }, { unreadScores }] = await Promise.all([
    import('../../plugins/agreement/index.ts'),
    import('./labelled.ts'),
    import('../../plugins/training/unread.ts'),
  ]);
  const figures = measure(readLabelled(await unreadScores()));
  keep(file, figures);
  return figures;
}

function read(file: string): Figures | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Figures;
  } catch {
    return null;
  }
}

/** Whole or not at all. Where nothing can be written they are worked out again. */
function keep(file: string, figures: Figures): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(figures));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // As said.
  }
}
