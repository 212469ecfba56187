import { existsSync } from 'node:fs';
import type { Command, CommanderError } from 'commander';
import { nearest } from '../nearest.ts';

/** The command line asks for something there is none of: what, why, what to do, on one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `unknown format "jsn" — story knows pretty, json … — did you mean json?` */
export function unknown(kind: string, typed: string, names: readonly string[], list: string): UsageError {
  const near = nearest(typed, names);
  const remedy = near.length === 0 ? list : `did you mean ${alternatives(near)}? ${capital(list)}`;
  const known =
    names.length > 8
      ? `there is no ${kind} of this name`
      : `there is ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return new UsageError(`unknown ${kind} “${typed}” — ${known} — ${remedy}`);
}

/** Reads an option that takes one of a few names, in upper or lower case. */
export function oneOf<Name extends string>(
  kind: string,
  names: readonly Name[],
  command = 'score',
): (typed: string) => Name {
  return (typed) => {
    const found = names.find((name) => name.toLowerCase() === typed.toLowerCase());
    if (found === undefined) throw unknown(kind, typed, names, `story ${command} --help lists them`);
    return found;
  };
}

/** Reads an option that takes points. */
export function points(option: string, example: number): (typed: string) => number {
  return (typed) => {
    const value = Number(typed);
    if (typed.trim() === '' || !(value >= 0 && value <= 100)) {
      throw new UsageError(
        `${option} “${typed}” — scores are numbers from 0 to 100 — give one of them, for example ${option} ${example}`,
      );
    }
    return value;
  };
}

/** Reads `--min`. */
export const mark = points('--min', 60);

/** What commander found wrong, said as this program says things. Null for help and version, which are no faults. */
export function explain(error: CommanderError, command: Command): UsageError | null {
  const typed = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const name = command.name() === 'story' ? 'story' : `story ${command.name()}`;
  const help = `${name} --help lists them`;
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.unknownOption':
      return unknown('option', typed, [...command.options.flatMap(({ long }) => long ?? []), '--help'], help);
    case 'commander.unknownCommand':
      return existsSync(typed)
        ? new UsageError(
            `unknown command “${typed}” — it is the name of a file or folder — story score ${typed} scores it`,
          )
        : unknown(
            'command',
            typed,
            command.commands.map((each) => each.name()),
            help,
          );
    case 'commander.optionMissingArgument':
      return new UsageError(
        `${typed.split(/[ ,]/u)[0] ?? typed} has no value — it takes one — write it behind the option; ${name} --help says which`,
      );
    default:
      return new UsageError(
        `${error.message.replace(/^error: /u, '').replace(/\.$/u, '')} — ${name} cannot tell what is meant — ${name} --help shows how it is called`,
      );
  }
}

function alternatives(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

const capital = (text: string): string =>
  text.startsWith('story') ? text : text.charAt(0).toUpperCase() + text.slice(1);
