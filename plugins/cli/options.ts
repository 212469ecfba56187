import { Argument, Option } from 'commander';
import { also } from './also.ts';
import { FORMATS, LEVELS, SEVERITIES, SHELLS } from './formats.ts';
import { mark, oneOf } from './usage.ts';

/** The names that something on the command line may be: what reads it and what completes it look here. */
export type Names = readonly string[] | (() => Promise<readonly string[]>);

/** An option that takes one of a few names. */
export class Choice extends Option {
  readonly names: Names;

  constructor(flags: string, text: string, names: Names) {
    super(flags, text);
    this.names = names;
  }
}

/** A word of the command line that is one of a few names. */
export class ChosenArgument extends Argument {
  readonly names: Names;

  constructor(name: string, text: string, names: Names) {
    super(name, text);
    this.names = names;
  }
}

function choice(flags: string, text: string, kind: string, names: readonly string[]): Option {
  return new Choice(flags, text, names).argParser(oneOf(kind, names));
}

export function level(otherwise: string): Option {
  const text = `judge by this bar: ${LEVELS.join(', ')} (else ${otherwise})`;
  return choice('--level <level>', text, 'level', LEVELS);
}

export const levelTold = (): Option =>
  choice('--level <level>', `the level it is told for: ${LEVELS.join(', ')} (else L6)`, 'level', LEVELS);

/** Once for each; read where its names are known. */
export const principle = (names: Names): Option =>
  new Choice('--principle <principle>', 'what it shows; once for each principle', names)
    .argParser((typed, before: readonly string[]) => [...before, typed])
    .default([], 'none yet');

export const role = (): Option => new Option('--role <role>', 'judge as told for this role: SDE, SDM, EM, TPM, PM …');

export function format(formats: readonly string[]): Option {
  return choice('--format <format>', formats.join(', '), 'format', formats).default(formats[0]);
}

export const alsoInto = (): Option =>
  new Choice(
    '--also <format=file>',
    'the same report in a file too; may be repeated',
    FORMATS.map((name) => `${name}=`),
  ).argParser(also);

export const configFile = (): Option =>
  new Option('--config <file>', 'settings from this file, not from story.config.json');

export const noConfig = (): Option => new Option('--no-config', 'no settings from any file');

export const min = (which: string): Option =>
  new Option('--min <score>', `exit 1 if ${which} scores less, 0 to 100`).argParser(mark);

export const failOn = (): Option =>
  choice('--fail-on <severity>', `exit 1 on a finding as severe: ${SEVERITIES.join(', ')}`, 'severity', SEVERITIES);

export const mask = (): Option => new Option('--mask', 'pretty, json: point at private words, and repeat none');

export const noColor = (): Option => new Option('--no-color', 'no colours, even on a terminal');

export const shell = (): Argument =>
  new ChosenArgument('[shell]', `${SHELLS.join(', ')} (else the one in $SHELL)`, SHELLS).argParser(
    oneOf('shell', SHELLS, 'completion'),
  );
