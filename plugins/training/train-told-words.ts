/** Writes plugins/portfolio/data/told-words.json: which words are common in stories. The same stories give the same bytes. */
import { writeFileSync } from 'node:fs';
import { toldWords } from './told-words-in.ts';

const json = toldWords();
writeFileSync(new URL('../portfolio/data/told-words.json', import.meta.url), json);
console.log(`wrote told-words.json, ${Math.round(json.length / 1000)} kB`);
