import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { sarifSchema } from './sarif-schema.ts';

const published = JSON.parse(
  readFileSync(new URL('../../plugins/cli/schema/report.schema.json', import.meta.url), 'utf8'),
) as { $defs: object };
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });

const validators = {
  scores: ajv.compile({ $defs: published.$defs, $ref: '#/$defs/scores' }),
  coverage: ajv.compile({ $defs: published.$defs, $ref: '#/$defs/coverage' }),
  diff: ajv.compile({ $defs: published.$defs, $ref: '#/$defs/diff' }),
  diagnoses: ajv.compile({ $defs: published.$defs, $ref: '#/$defs/diagnoses' }),
  rules: ajv.compile({ $defs: published.$defs, $ref: '#/$defs/rules' }),
  any: ajv.compile(published),
  sarif: ajv.compile(sarifSchema),
};

/** Reads JSON and fails the test, naming each place, where it is not what the schema says. */
export function valid(schema: keyof typeof validators, text: string): unknown {
  const value: unknown = JSON.parse(text);
  const check = validators[schema];
  check(value);
  expect(check.errors ?? []).toEqual([]);
  return value;
}
