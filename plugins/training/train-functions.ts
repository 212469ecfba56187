/** Writes plugins/story-lint/functions/functions.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { FUNCTIONS } from '../story-lint/functions/index.ts';
import { readLabelledSentences } from './labelled-sentences.ts';
import { trainFunctions, unreadSentences } from './unread-sentences.ts';

const packed = trainFunctions(readLabelledSentences(), await unreadSentences());
const json = `${JSON.stringify(packed, null, 1)}\n`;
writeFileSync(new URL('../story-lint/functions/functions.json', import.meta.url), json);
console.log(
  `${packed.features.split('|').length} features, ${packed.rarity.length} rows, ${Math.round(json.length / 1000)} kB`,
);
console.log(FUNCTIONS.map((name, k) => `${name} from ${packed.thresholds[k]?.toFixed(2) ?? ''}`).join(', '));
