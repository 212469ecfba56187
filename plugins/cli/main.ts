import module from 'node:module';
import { CommanderError } from 'commander';
import { Misconfigured } from '../config/misconfigured.ts';
import { ROOT_HELP } from './help.ts';
import { complain, exitWith, keepQuietAboutLostReaders, print } from './output.ts';
import { problemLine } from './problem.ts';
import { program } from './program.ts';
import { leaveTidily, pause } from './signals.ts';
import { UsageError } from './usage.ts';

module.enableCompileCache();
leaveTidily();
keepQuietAboutLostReaders();
await run();

async function run(): Promise<void> {
  const said: string[] = [];
  const story = program((text) => said.push(text));
  try {
    await story.parseAsync();
    return;
  } catch (error) {
    // A signal that ended git as well explains its failure better than git does.
    await pause();
    if (error instanceof UsageError) {
      await complain(`story: ${error.message}\n`);
    } else if (error instanceof Misconfigured) {
      await complain(error.problems.map(problemLine).join(''));
    } else if (!(error instanceof CommanderError)) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await complain(
        `story: an unforeseen fault — this is a fault in story, not in what you asked — report it with these lines:\n${trace}\n`,
      );
    } else if (error.exitCode === 0) {
      await print(said.join(''));
      return;
    } else {
      await complain(story.helpInformation() + ROOT_HELP + '\n');
    }
  }
  exitWith(2);
}
