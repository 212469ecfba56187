/** Writes plugins/story-lint/numbers/data/roles.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { readExamples, readNumberRows, trainRoles } from './roles.ts';

const weights = [...trainRoles(readExamples(readNumberRows()))]
  .filter(([, own]) => own.some((weight) => weight !== 0))
  .map(([name, own]) => [name, ...own].join(' '))
  .sort();
writeFileSync(
  new URL('../story-lint/numbers/data/roles.json', import.meta.url),
  `${JSON.stringify({ weights }, null, 2)}\n`,
);
console.log(`${String(weights.length)} features`);
