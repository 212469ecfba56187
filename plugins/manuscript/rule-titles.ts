import { rules, type Dimension, type Rule } from '../story-lint/index.ts';

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
export const ruleTitle = (id: string): string => byId.get(id)?.title ?? id;
export const ruleDimension = (id: string): Dimension | null => byId.get(id)?.dimension ?? null;
