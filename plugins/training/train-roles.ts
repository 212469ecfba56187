/** Writes plugins/story-lint/numbers/data/roles.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { packRoles, readExamples, readNumberRows, trainRoles } from './fit-roles.ts';

const note = 'Written by plugins/training/train-roles.ts. Do not edit: change the texts or the code and run it again.';
const weights = packRoles(trainRoles(readExamples(readNumberRows())));
writeFileSync(
  new URL('../story-lint/numbers/data/roles.json', import.meta.url),
  `${JSON.stringify({ note, weights }, null, 2)}\n`,
);
console.log(`roles of numbers: ${weights.length} characters`);
