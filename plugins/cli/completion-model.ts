import type { Argument, Command, Option } from 'commander';
import { Choice, ChosenArgument } from './options.ts';
import type { Names } from './options.ts';

/** What may stand in a place: one of these names, a file, or what nobody can guess; null for an option that takes nothing. */
export type Place = readonly string[] | 'files' | 'anything' | null;

export interface OptionModel {
  /** `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly about: string;
  readonly takes: Place;
}
export interface CommandModel {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionModel[];
  readonly words: Place;
}
export interface Model {
  readonly options: readonly OptionModel[];
  readonly commands: readonly CommandModel[];
}

/** What a shell may complete, read from the program itself. */
export async function modelOf(program: Command): Promise<Model> {
  const help = program.createHelp();
  const optionsOf = (command: Command): Promise<OptionModel[]> => Promise.all(help.visibleOptions(command).map(option));
  const visible = help.visibleCommands(program);
  const names = visible.map((command) => command.name());
  const commands = visible.map(async (command) => ({
    name: command.name(),
    about: help.subcommandDescription(command),
    options: await optionsOf(command),
    words: command.name() === 'help' ? names : await words(command.registeredArguments),
  }));
  return { options: await optionsOf(program), commands: await Promise.all(commands) };
}

const PATHS = /<(?:folder|file)>/u;

async function option(each: Option): Promise<OptionModel> {
  const takes = each instanceof Choice ? await known(each.names) : PATHS.test(each.flags) ? 'files' : 'anything';
  return {
    flags: [each.short, each.long].filter((flag) => flag !== undefined),
    about: each.description,
    takes: each.required || each.optional ? takes : null,
  };
}

async function words([first]: readonly Argument[]): Promise<Place> {
  return first instanceof ChosenArgument ? known(first.names) : 'files';
}

const known = async (names: Names): Promise<readonly string[]> => (typeof names === 'function' ? await names() : names);
