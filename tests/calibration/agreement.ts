/**
 * How the judge agrees with the labelled files beside this one: `npm run agreement`. Exits 1 when a figure falls below its bound.
 * `--write` also writes plugins/agreement/figures.json, which the site shows.
 * `--sheet N` prints N texts for a person to rate, without label or score; `--seed S` draws others.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { draw, fallen, measure, sheet } from '../../plugins/agreement/index.ts';
import { ratedRows, readLabelled } from './labelled.ts';
import { tables } from './tables.ts';

export { rows } from './labelled.ts';

const FIGURES = new URL('../../plugins/agreement/figures.json', import.meta.url);

function main(): void {
  const { values } = parseArgs({
    options: {
      write: { type: 'boolean', default: false },
      sheet: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.sheet !== undefined) {
    process.stdout.write(sheet(draw(ratedRows(), wholeNumber('sheet', values.sheet), wholeNumber('seed', values.seed))));
    return;
  }
  const figures = measure(readLabelled());
  process.stdout.write(tables(figures));
  const below = fallen(figures);
  for (const { title, bound } of below) process.stderr.write(`${title}: below ${bound}, where it stood before.\n`);
  process.exitCode = below.length > 0 ? 1 : 0;
  if (!values.write) return;
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 1)}\n`);
  process.stderr.write('Wrote plugins/agreement/figures.json.\n');
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  process.stderr.write(`--${option} is “${text}”. Give a whole number above 0, such as --${option} 40.\n`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
