import { readFileSync } from 'node:fs';
import type { Labelled } from '../../plugins/agreement/index.ts';

/** Every row of a file beside this one, with its line. */
export function rows<Row extends Labelled = Labelled>(name: string): Row[] {
  return readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line, i) =>
      line.trim() === ''
        ? []
        : [{ ...(JSON.parse(line) as Row), place: { file: `tests/calibration/${name}.jsonl`, line: i + 1 } }],
    );
}
