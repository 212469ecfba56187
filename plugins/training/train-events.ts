/** Writes plugins/story-lint/events.json. The same rows give the same bytes. */
import { writeFileSync } from 'node:fs';
import { readExamples, trainEvents } from './fit-events.ts';

const model = trainEvents(readExamples());
writeFileSync(new URL('../story-lint/events.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`);
console.log(model);
