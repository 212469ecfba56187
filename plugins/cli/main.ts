import module from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import {
  ABOUT,
  COVERAGE_ABOUT,
  COVERAGE_HELP,
  DIAGNOSE_HELP,
  DIFF_ABOUT,
  DIFF_HELP,
  NEW_ABOUT,
  NEW_HELP,
  ROOT_HELP,
  RULES_HELP,
  SCORE_ABOUT,
  SCORE_HELP,
} from './help.ts';
import { complain, exitWith, keepQuietAboutLostReaders, print } from './output.ts';
import { COVERAGE_FORMATS, FORMATS, LEVELS, PLAIN_FORMATS } from './formats.ts';
import type { ScoreOptions } from './score.ts';
import type { CoverageOptions } from './coverage.ts';
import type { NewOptions } from './new.ts';
import type { RulesOptions } from './rules.ts';
import type { DiagnoseOptions } from './diagnose.ts';
import type { DiffOptions } from './diff.ts';
import { TOLERANCE } from './gate.ts';
import { explain, mark, oneOf, points, UsageError } from './usage.ts';
import { version } from './version.ts';

const said: string[] = [];
const program = new Command('story');
program
  .description(ABOUT)
  .version(version(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .helpCommand('help [command]', 'print the help of a command')
  .configureOutput({ writeOut: (text) => said.push(text), writeErr: () => undefined })
  .showSuggestionAfterError(false)
  .addHelpText('after', ROOT_HELP);

program
  .command('new')
  .summary('begin a story of your own')
  .description(NEW_ABOUT)
  .argument('<title>', 'what you did, in quotes')
  .addOption(
    new Option('--level <level>', `the level it is told for: ${LEVELS.join(', ')}`)
      .argParser(oneOf('level', LEVELS))
      .default('L6'),
  )
  .addOption(
    new Option('--principle <principle>', 'what it shows; once for each principle')
      .argParser((typed, before: readonly string[]) => [...before, typed])
      .default([], 'none yet'),
  )
  .option('--role <role>', 'the role it is told for: SDE, SDM, EM, TPM, PM …')
  .option('--question <question>', 'the question it answers')
  .option('--dir <folder>', 'where the file goes (default: content/stories/mine)')
  .addHelpText('after', NEW_HELP)
  .action(async (title: string, options: NewOptions) => (await import('./new.ts')).newStory(title, options));

program
  .command('score')
  .summary('score stories and say what to change first')
  .description(SCORE_ABOUT)
  .argument('[path...]', 'files, folders, or -')
  .addOption(formatOption(FORMATS))
  .addOption(levelOption('front matter, else L6'))
  .addOption(roleOption())
  .option('--min <score>', 'exit 1 if a story scores less, 0 to 100', mark)
  .option('--quiet', 'pretty, markdown, github: only the table and the summary')
  .option('--no-color', 'no colours, even on a terminal')
  .addHelpText('after', SCORE_HELP)
  .action(async (paths: string[], options: ScoreOptions) => (await import('./score.ts')).score(paths, options));

program
  .command('coverage')
  .summary('lay stories out over the sixteen principles')
  .description(COVERAGE_ABOUT)
  .argument('[path...]', 'files, folders, or -')
  .addOption(formatOption(COVERAGE_FORMATS))
  .addOption(levelOption('the level of most stories'))
  .addOption(roleOption())
  .option('--no-color', 'no colours, even on a terminal')
  .addHelpText('after', COVERAGE_HELP)
  .action(async (paths: string[], options: CoverageOptions) =>
    (await import('./coverage.ts')).coverage(paths, options),
  );

program
  .command('diff')
  .usage('[options] BASE [HEAD] [path...]')
  .summary('what an edit did to stories, and whether it may go in')
  .description(DIFF_ABOUT)
  .argument('<base>', 'the commit before: a branch, a tag, an id')
  .argument('[rest...]', 'the commit after (else HEAD); then files or folders (else content/stories)')
  .addOption(formatOption(FORMATS))
  .addOption(levelOption('front matter, else L6'))
  .addOption(roleOption())
  .option('--tolerance <points>', 'points a score may fall', points('--tolerance', 5), TOLERANCE)
  .option('--min <score>', 'exit 1 if a story that changed scores less, 0 to 100', mark)
  .option('--no-color', 'no colours, even on a terminal')
  .addHelpText('after', DIFF_HELP)
  .action(async (base: string, rest: string[], options: DiffOptions) =>
    (await import('./diff.ts')).diff(base, rest, options),
  );

program
  .command('rules')
  .summary('list the rules, or explain one')
  .description('Lists the rules that stories are judged by, or explains one with examples.')
  .argument('[id]', 'a rule')
  .addOption(formatOption(PLAIN_FORMATS))
  .option('--no-color', 'no colours, even on a terminal')
  .addHelpText('after', RULES_HELP)
  .action(async (id: string | undefined, options: RulesOptions) => (await import('./rules.ts')).rules(id, options));

program
  .command('diagnose')
  .summary('read rejection feedback: which patterns it points to')
  .description(
    'Reads the feedback on a rejection and says which failure patterns it points to, on what evidence, and what to do next.',
  )
  .argument('<file...>', 'files, or -')
  .addOption(formatOption(PLAIN_FORMATS))
  .option('--no-color', 'no colours, even on a terminal')
  .addHelpText('after', DIAGNOSE_HELP)
  .action(async (files: string[], options: DiagnoseOptions) =>
    (await import('./diagnose.ts')).diagnose(files, options),
  );

for (const command of [program, ...program.commands]) {
  command.exitOverride((error) => {
    throw explain(error, command) ?? error;
  });
}

module.enableCompileCache();
keepQuietAboutLostReaders();
await run();

async function run(): Promise<void> {
  try {
    await program.parseAsync();
    return;
  } catch (error) {
    if (error instanceof UsageError) {
      await complain(`story: ${error.message}\n`);
    } else if (!(error instanceof CommanderError)) {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      await complain(
        `story: an unforeseen fault — this is a fault in story, not in what you asked — report it with these lines:\n${trace}\n`,
      );
    } else if (error.exitCode === 0) {
      await print(said.join(''));
      return;
    } else {
      await complain(program.helpInformation() + ROOT_HELP + '\n');
    }
  }
  exitWith(2);
}

function levelOption(otherwise: string): Option {
  const text = `judge by this bar: ${LEVELS.join(', ')} (else ${otherwise})`;
  return new Option('--level <level>', text).argParser(oneOf('level', LEVELS));
}

function roleOption(): Option {
  return new Option('--role <role>', 'judge as told for this role: SDE, SDM, EM, TPM, PM …');
}

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', formats.join(', ')).argParser(oneOf('format', formats)).default(formats[0]);
}
