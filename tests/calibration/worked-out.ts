/** The figures of the agreement page: worked out once for each state of the rules, the texts and the labels, and kept. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figures } from '../../plugins/agreement/index.ts';
import type { Judged } from '../../plugins/training/train-rightness.ts';
import { hashOf } from '../../plugins/ruleset.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** All that a figure hangs on. */
const ROOMS = [
  ...['language', 'story-lint', 'feedback', 'agreement', 'training'].map((room) => `plugins/${room}`),
  'tests/calibration',
];
const FILES = /\.(?:ts|json|jsonl)$/u;
const KEPT = join(ROOT, 'node_modules/.cache/second-loop');

export interface WorkedOut {
  readonly figures: Figures;
  /** What plugins/training/unread.ts gives: most of the work. */
  readonly unread: readonly (readonly number[])[];
  /** What plugins/training/unread-sentences.ts gives. */
  readonly sentences: readonly (readonly number[])[];
  /** What plugins/training/train-rightness.ts learns from. */
  readonly verdicts: readonly Judged[];
}

/** Kept from before, or new: some seventy seconds of one core, shared out among all. */
export async function workedOut(): Promise<WorkedOut> {
  const hash = hashOf(ROOT, ROOMS, FILES).slice('sha256:'.length);
  const file = join(KEPT, `agreement-${process.version}-${hash}.json`);
  const kept = read(file);
  if (kept !== null) return kept;
  const [{ measure }, { readLabelled }, { unreadScores }, { unreadSentences }, { readVerdicts }] = await Promise.all([
    import('../../plugins/agreement/index.ts'),
    import('./labelled.ts'),
    import('../../plugins/training/unread.ts'),
    import('../../plugins/training/unread-sentences.ts'),
    import('../../plugins/training/train-rightness.ts'),
  ]);
  const unread = (await unreadScores()).map((scores) => [...scores]);
  const sentences = await unreadSentences();
  const verdicts = readVerdicts(sentences.rated);
  const figures = measure(readLabelled(unread, sentences, verdicts));
  const worked = { figures, unread, sentences: sentences.labelled.map((one) => [...one]), verdicts };
  keep(file, worked);
  return worked;
}

function read(file: string): WorkedOut | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as WorkedOut;
  } catch {
    return null;
  }
}

/** Whole or not at all. Where nothing can be written they are worked out again. */
function keep(file: string, worked: WorkedOut): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(worked));
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // As said.
  }
}
