import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../cli/story.ts';

const UNDER = '.github/workflows';
export const WORKFLOWS = readdirSync(join(ROOT, UNDER)).map((name) => `${UNDER}/${name}`);
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const TEXT = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const STEP = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  if: TEXT.optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  with: z.record(z.string(), TEXT).optional(),
  env: z.record(z.string(), TEXT).optional(),
});
export type Step = z.infer<typeof STEP>;

const INPUT = z.strictObject({ description: z.string().min(20), default: z.string() });
const OUTPUT = z.strictObject({
  description: z.string().min(20),
  value: z.string().regex(/^\$\{\{ steps\.judge\.outputs\.[a-z-]+ \}\}$/u),
});
const ACTION = z.strictObject({
  name: z.string(),
  description: z.string().min(40),
  inputs: z.record(z.string(), INPUT),
  outputs: z.record(z.string(), OUTPUT),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(STEP).min(1) }),
});
export type Action = z.infer<typeof ACTION>;

const PERMISSIONS = z.record(z.string(), z.enum(['read', 'write']));
const JOB = z.strictObject({
  'runs-on': z.string(),
  'timeout-minutes': z.int().positive().max(60),
  if: z.string().optional(),
  needs: z.string().optional(),
  permissions: PERMISSIONS.optional(),
  environment: z.record(z.string(), z.string()).optional(),
  strategy: z.unknown().optional(),
  steps: z.array(STEP).min(1),
});
const WORKFLOW = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: PERMISSIONS,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), JOB),
});
export type Workflow = z.infer<typeof WORKFLOW>;

/** The action of a checkout, or a refusal that says which field is not as this repository writes it. */
export const actionAt = (folder: string): Action =>
  ACTION.parse(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));
export const workflowAt = (path: string): Workflow => WORKFLOW.parse(parse(textOf(path)));
