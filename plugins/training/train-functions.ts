/** Writes plugins/story-lint/functions/functions.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { FUNCTIONS } from '../story-lint/functions/kinds.ts';
import { trainFunctions } from './functions.ts';
import { readLabelledSentences } from './sentences.ts';

const packed = trainFunctions(readLabelledSentences());
const json = `${JSON.stringify(packed, null, 1)}\n`;
writeFileSync(new URL('../story-lint/functions/functions.json', import.meta.url), json);
console.log(
  `${packed.features.split('|').length} features, ${packed.rarity.length} rows, ${Math.round(json.length / 1000)} kB`,
);
console.log(FUNCTIONS.map((name, k) => `${name} from ${packed.thresholds[k]?.toFixed(2) ?? ''}`).join(', '));
