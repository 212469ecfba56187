/**
 * How the judge agrees with the labelled files beside this one: `npm run agreement`. Exits 1 when a figure falls below its bound.
 * `--json` prints the figures, for the site.
 * `--sheet N` prints N texts for a person to rate, without label or score; `--seed S` draws others.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workedOut } from './worked-out.ts';

export { rows } from './labelled-rows.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      sheet: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (values.sheet !== undefined) {
    const [texts, seed] = [wholeNumber('sheet', values.sheet), wholeNumber('seed', values.seed)];
    const [{ draw, sheet }, { ratedRows }] = await Promise.all([import('../../plugins/agreement/index.ts'), import('./labelled.ts')]);
    process.stdout.write(sheet(draw(ratedRows(), texts, seed)));
    return;
  }
  const { figures } = await workedOut();
  if (values.json) {
    process.stdout.write(JSON.stringify(figures));
    return;
  }
  const [{ fallen }, { tables }] = await Promise.all([import('../../plugins/agreement/index.ts'), import('./tables.ts')]);
  process.stdout.write(tables(figures));
  const below = fallen(figures);
  for (const { title, bound } of below) process.stderr.write(`${title}: below ${bound}, where it stood before.\n`);
  process.exitCode = below.length > 0 ? 1 : 0;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  process.stderr.write(`--${option} is “${text}”. Give a whole number above 0, such as --${option} 40.\n`);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
