/** Writes plugins/story-lint/functions/functions.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { FUNCTIONS } from '../story-lint/functions/index.ts';
import { unreadAccounts } from './fit-account.ts';
import { readLabelledSentences } from './labelled-sentences.ts';
import { trainFunctions, unreadSentences } from './unread-sentences.ts';

/** Rating from which on a story is one that an interviewer can use. */
const FAIR = 3;

const packed = trainFunctions(readLabelledSentences(), (await unreadSentences()).labelled);
const json = `${JSON.stringify(packed, null, 1)}\n`;
writeFileSync(new URL('../story-lint/functions/functions.json', import.meta.url), json);
console.log(
  `${packed.features.split('|').length} features, ${packed.rarity.length} rows, ${Math.round(json.length / 1000)} kB`,
);
console.log(FUNCTIONS.map((name, k) => `${name} from ${packed.thresholds[k]?.toFixed(2) ?? ''}`).join(', '));
const stories = unreadAccounts(packed).filter(({ text }) => text.isStory && text.quality >= FAIR);
const sorted = stories.map(({ account }) => account).sort((a, b) => a - b);
const below = (share: number): string => sorted[Math.floor(share * sorted.length)]?.toFixed(2) ?? '';
console.log(
  `of stories rated ${FAIR} and better, 2, 4 and 6 in 100 lie below ${[0.02, 0.04, 0.06].map(below).join(', ')}`,
);
