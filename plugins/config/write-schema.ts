import { writeFileSync } from 'node:fs';
import { JSON_SCHEMA } from './index.ts';

writeFileSync(new URL('config.schema.json', import.meta.url), `${JSON.stringify(JSON_SCHEMA, null, 2)}\n`);
