import { Command } from 'commander';
import type { CoverageOptions } from './coverage.ts';
import type { DiagnoseOptions } from './diagnose.ts';
import type { DiffOptions } from './diff.ts';
import { COVERAGE_FORMATS, FORMATS, PLAIN_FORMATS } from './formats.ts';
import type { Shell } from './formats.ts';
import { TOLERANCE } from './gate.ts';
import {
  ABOUT,
  COMPLETION_HELP,
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
import type { NewOptions } from './new.ts';
import * as option from './options.ts';
import type { RulesOptions } from './rules.ts';
import type { ScoreOptions } from './score-options.ts';
import { explain, points } from './usage.ts';
import { version } from './version.ts';

/** Every command with its arguments and options. What a command does is loaded when it is asked for. */
export function program(say: (text: string) => void): Command {
  const root = new Command('story')
    .description(ABOUT)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ writeOut: say, writeErr: () => undefined })
    .showSuggestionAfterError(false)
    .addHelpText('after', ROOT_HELP);

  root
    .command('new')
    .summary('begin a story of your own')
    .description(NEW_ABOUT)
    .argument('<title>', 'what you did, in quotes')
    .addOption(option.levelTold())
    .addOption(option.principle(async () => (await import('../story-lint/types.ts')).PRINCIPLES))
    .option('--role <role>', 'the role it is told for: SDE, SDM, EM, TPM, PM …')
    .option('--question <question>', 'the question it answers')
    .option('--dir <folder>', 'where the file goes (default: content/stories/mine)')
    .addHelpText('after', NEW_HELP)
    .action(async (title: string, options: NewOptions) => (await import('./new.ts')).newStory(title, options));

  root
    .command('score')
    .summary('score stories and say what to change first')
    .description(SCORE_ABOUT)
    .argument('[path...]', 'files, folders, or -')
    .addOption(option.format(FORMATS))
    .addOption(option.alsoInto())
    .option('--staged', 'judge what is staged in git, not the files')
    .option('--watch', 'judge again whatever is saved, until Ctrl-C')
    .addOption(option.level('front matter, else L6'))
    .addOption(option.role())
    .addOption(option.configFile())
    .addOption(option.noConfig())
    .addOption(option.min('a story'))
    .addOption(option.failOn())
    .option('--quiet', 'pretty, markdown, github: only the table and the summary')
    .addOption(option.noColor())
    .addHelpText('after', SCORE_HELP)
    .action(async (paths: string[], options: ScoreOptions) => (await import('./score.ts')).score(paths, options));

  root
    .command('coverage')
    .summary('lay stories out over the sixteen principles')
    .description(COVERAGE_ABOUT)
    .argument('[path...]', 'files, folders, or -')
    .addOption(option.format(COVERAGE_FORMATS))
    .addOption(option.level('the level of most stories'))
    .addOption(option.role())
    .addOption(option.configFile())
    .addOption(option.noConfig())
    .addOption(option.noColor())
    .addHelpText('after', COVERAGE_HELP)
    .action(async (paths: string[], options: CoverageOptions) =>
      (await import('./coverage.ts')).coverage(paths, options),
    );

  root
    .command('diff')
    .usage('[options] BASE [HEAD] [path...]')
    .summary('what an edit did to stories, and whether it may go in')
    .description(DIFF_ABOUT)
    .argument('<base>', 'the commit before: a branch, a tag, an id')
    .argument('[rest...]', 'the commit after (else HEAD); then files or folders (else content/stories)')
    .addOption(option.format(FORMATS))
    .addOption(option.alsoInto())
    .option('--staged', 'compare with what is staged in git, in HEAD’s place')
    .option('--into <revision>', 'the branch it goes into: its settings and allowances hold (else BASE’s)')
    .addOption(option.level('front matter, else L6'))
    .addOption(option.role())
    .addOption(option.configFile())
    .addOption(option.noConfig())
    .option('--tolerance <points>', `points a score may fall (default: ${TOLERANCE})`, points('--tolerance', 5))
    .addOption(option.min('a story that changed'))
    .addOption(option.noColor())
    .addHelpText('after', DIFF_HELP)
    .action(async (base: string, rest: string[], options: DiffOptions) =>
      (await import('./diff.ts')).diff(base, rest, options),
    );

  root
    .command('rules')
    .summary('list the rules, or explain one')
    .description('Lists the rules that stories are judged by, or explains one with examples.')
    .addArgument(new option.ChosenArgument('[id]', 'a rule', async () => (await import('./rules.ts')).ruleIds()))
    .addOption(option.format(PLAIN_FORMATS))
    .addOption(option.noColor())
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, options: RulesOptions) => (await import('./rules.ts')).rules(id, options));

  root
    .command('diagnose')
    .summary('read rejection feedback: which patterns it points to')
    .description(
      'Reads the feedback on a rejection and says which failure patterns it points to, on what evidence, and what to do next.',
    )
    .argument('<file...>', 'files, or -')
    .addOption(option.format(PLAIN_FORMATS))
    .addOption(option.noColor())
    .addHelpText('after', DIAGNOSE_HELP)
    .action(async (files: string[], options: DiagnoseOptions) =>
      (await import('./diagnose.ts')).diagnose(files, options),
    );

  root
    .command('completion')
    .summary('print a script that completes story in a shell')
    .description('Prints a script that completes commands, options, and the names they take.')
    .addArgument(option.shell())
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell | undefined) => (await import('./completion.ts')).completion(shell, root));

  for (const command of [root, ...root.commands]) {
    command.exitOverride((error) => {
      throw explain(error, command) ?? error;
    });
  }
  return root;
}
