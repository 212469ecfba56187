import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { Misconfigured } from '../config/misconfigured.ts';
import { ROOT_HELP } from './help.ts';
import { complain, exitWith, print, Unprinted } from './output.ts';
import { problemLine } from './problem.ts';
import { program } from './program.ts';
import { leaveTidily, pause } from './signals.ts';
import { UsageError } from './usage.ts';

type Located = (trace: string) => string;

/**
 * Reads the command line and does what it asks for.
 * @param located the places in an error’s trace as those of the sources.
 */
export async function main(located: Located = (trace) => trace): Promise<void> {
  leaveTidily();
  const said: string[] = [];
  const story = program((text) => said.push(text));
  try {
    await run(story, said);
  } catch (error) {
    // A signal that ended git as well explains its failure better than git does.
    await pause();
    await complain(await wordsOf(error, story, located));
    exitWith(2);
  }
}

async function run(story: Command, said: readonly string[]): Promise<void> {
  try {
    await story.parseAsync();
  } catch (error) {
    // Help and version end in an error too.
    if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
    await print(said.join(''));
  }
}

async function wordsOf(error: unknown, story: Command, located: Located): Promise<string> {
  if (error instanceof UsageError || error instanceof Unprinted) return `story: ${error.message}\n`;
  if (error instanceof Misconfigured) {
    // Whoever's log this is, settings repeat nothing private in it.
    const { problemForOthers } = await import('./masking.ts');
    return error.problems.map(problemForOthers).map(problemLine).join('');
  }
  if (error instanceof CommanderError) return `${story.helpInformation()}${ROOT_HELP}\n`;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `story: an unforeseen fault — this is a fault in story, not in what you asked — report it with these lines:\n${located(trace)}\n`;
}
