import { ruleset } from '../ruleset.ts';
import { print } from './output.ts';
import { toJson } from './reporters/json.ts';
import { terminalOf } from './terminal.ts';
import { unknown } from './usage.ts';

export interface RulesOptions {
  readonly format: 'pretty' | 'json';
  readonly color: boolean;
}

/**
 * `story rules`: every rule, or one in full.
 * @throws {UsageError} for an id that is no rule's.
 */
export async function rules(id: string | undefined, { format, color }: RulesOptions): Promise<void> {
  const engine = await import('../story-lint/index.ts');
  const chosen = id === undefined ? engine.rules : engine.rules.filter((rule) => rule.id === id);
  if (id !== undefined && chosen.length === 0) throw unknown('rule', id, await ruleIds(), 'story rules lists them');
  const described = chosen.map(({ id: name, dimension, title, why, examples }) => ({
    id: name,
    dimension,
    severity: engine.severityOf(name),
    title,
    why,
    examples,
  }));
  if (format === 'json') {
    await print(`${toJson({ schema: 1, ruleset: ruleset(), rules: described })}\n`);
    return;
  }
  const { ruleList, ruleInFull } = await import('./reporters/rules-pretty.ts');
  const terminal = terminalOf(process.stdout, process.env, color);
  const [only] = described;
  await print(id === undefined || only === undefined ? ruleList(described, terminal) : ruleInFull(only, terminal));
}

export const ruleIds = async (): Promise<readonly string[]> =>
  (await import('../story-lint/index.ts')).rules.map(({ id }) => id);
