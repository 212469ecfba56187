import { basename } from 'node:path';
import type { Command } from 'commander';
import { modelOf } from './completion-model.ts';
import { SCRIPTS } from './completion-scripts.ts';
import { SHELLS } from './formats.ts';
import type { Shell } from './formats.ts';
import { clean } from './layout.ts';
import { print } from './output.ts';
import { UsageError } from './usage.ts';

/**
 * `story completion`: a script that completes the commands, options and names that `program` knows.
 * @throws {UsageError} where no shell is named and $SHELL names none of them.
 */
export async function completion(shell: Shell | undefined, program: Command): Promise<void> {
  await print(SCRIPTS[shell ?? ownShell()](await modelOf(program)));
}

function ownShell(): Shell {
  const path = process.env['SHELL'] ?? '';
  const own = SHELLS.find((name) => name === basename(path));
  if (own !== undefined) return own;
  const why = path === '' ? '$SHELL is not set' : `$SHELL is ${clean(path)}`;
  throw new UsageError(`which shell? — ${why}, and there is a script for bash, zsh and fish — name one of them`);
}
