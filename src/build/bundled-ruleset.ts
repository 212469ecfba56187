import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ruleset } from '../../plugins/ruleset.ts';

const MODULE = fileURLToPath(new URL('../../plugins/ruleset.ts', import.meta.url)).replaceAll('\\', '/');

/** A bundle holds no files of rules to read: it is told, when it is made, what they come to. */
export function bundledRuleset(): Plugin {
  return {
    name: 'second-loop:ruleset',
    enforce: 'pre',
    load: (id) =>
      (id.split('?', 1)[0] ?? id).replaceAll('\\', '/') === MODULE
        ? `export const ruleset = () => ${JSON.stringify(ruleset())};`
        : null,
  };
}
