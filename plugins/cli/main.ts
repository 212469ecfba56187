import module from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import {
  ABOUT,
  COVERAGE_ABOUT,
  COVERAGE_HELP,
  DIAGNOSE_HELP,
  ROOT_HELP,
  RULES_HELP,
  SCORE_ABOUT,
  SCORE_HELP,
} from './help.ts';
import { complain, exitWith, keepQuietAboutLostReaders, print } from './output.ts';
import { COVERAGE_FORMATS, FORMATS, LEVELS, PLAIN_FORMATS } from './formats.ts';
import type { ScoreOptions } from './score.ts';
import type { CoverageOptions } from './coverage.ts';
import type { RulesOptions } from './rules.ts';
import type { DiagnoseOptions } from './diagnose.ts';
import { explain, mark, oneOf, UsageError } from './usage.ts';
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
