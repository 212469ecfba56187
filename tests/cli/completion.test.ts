import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../../plugins/cli/completion-model.ts';
import { SCRIPTS } from '../../plugins/cli/completion-scripts.ts';
import { FORMATS, LEVELS, SEVERITIES, SHELLS } from '../../plugins/cli/formats.ts';
import { program } from '../../plugins/cli/program.ts';
import { PRINCIPLES, rules } from '../../plugins/story-lint/index.ts';
import { folderOf, story } from './story.ts';

const root = program(() => undefined);
const model = await modelOf(root);
const commands = [...root.commands.map((command) => command.name()), 'help'];
const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

test('every command and option of the program, and nothing else', () => {
  expect(model.commands.map(({ name }) => name)).toEqual(commands);
  for (const command of root.commands) {
    const own = model.commands.find(({ name }) => name === command.name())?.options.flatMap(({ flags }) => flags);
    expect(own).toEqual(
      [...command.options.flatMap(({ short, long }) => [short, long]), '-h', '--help'].filter(Boolean),
    );
  }
});

test('the script comes from the command, for the shell that is named or the one in $SHELL', async () => {
  for (const shell of SHELLS) {
    const named = await story(['completion', shell], { env: { SHELL: '' } });
    expect(named).toEqual({ status: 0, signal: null, stdout: SCRIPTS[shell](model), stderr: '' });
    expect(await story(['completion'], { env: { SHELL: `/usr/bin/${shell}` } })).toEqual(named);
  }
  const other = await story(['completion'], { env: { SHELL: '/bin/dash' } });
  expect([other.status, other.stdout]).toEqual([2, '']);
  expect(other.stderr).toBe(
    'story: which shell? — $SHELL is /bin/dash, and there is a script for bash, zsh and fish — name one of them\n',
  );
  expect((await story(['completion'], { env: { SHELL: '' } })).stderr).toMatch(
    /^story: which shell\? — \$SHELL is not set/u,
  );
  expect((await story(['completion', 'bsh'])).stderr).toMatch(
    /^story: unknown shell “bsh” — there is bash, zsh and fish — did you mean bash or zsh\? story completion --help/u,
  );
});

describe.skipIf(!has('bash'))('bash', () => {
  const folder = folderOf({ script: SCRIPTS.bash(model) });
  /** What the function offers when the last of these words is being typed. */
  function offered(...words: readonly string[]): string[] {
    const quoted = ['story', ...words].map((word) => `'${word}'`).join(' ');
    const ask = `. ./script; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _story; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-u', '-c', ask], {
      cwd: folder,
      encoding: 'utf8',
    });
    // compopt speaks to a shell that is really completing; everything else has to be silent.
    expect([status, stderr]).toEqual([0, '']);
    return stdout.split('\n').filter((line) => line !== '');
  }

  test('commands, options, and the names they take', () => {
    expect(offered('')).toEqual(commands);
    expect(offered('sc')).toEqual(['score']);
    expect(offered('-')).toEqual(['-V', '--version', '-h', '--help']);
    expect(offered('score', '--fo')).toEqual(['--format']);
    expect(offered('score', '--format', '')).toEqual([...FORMATS]);
    expect(offered('score', '--format', '=', 'j')).toEqual(['json']);
    expect(offered('score', '--format', '=')).toEqual([...FORMATS]);
    expect(offered('coverage', '--format', '')).toEqual(['pretty', 'json', 'markdown']);
    expect(offered('diff', 'main', '--level', 'L')).toEqual([...LEVELS]);
    expect(offered('score', '--fail-on', '')).toEqual([...SEVERITIES]);
    expect(offered('score', '--also', 'js')).toEqual(['json=']);
    expect(offered('new', '--principle', '')).toEqual([...PRINCIPLES]);
    expect(offered('rules', '')).toEqual(rules.map(({ id }) => id));
    expect(offered('rules', 'we-')).toEqual(rules.map(({ id }) => id).filter((id) => id.startsWith('we-')));
    expect(offered('completion', '')).toEqual([...SHELLS]);
    expect(offered('help', 'di')).toEqual(['diff', 'diagnose']);
  });

  test('elsewhere nothing of its own, so that bash completes files', () => {
    for (const words of [
      ['score', ''],
      ['new', '--dir', 'x'],
      ['score', '--also', 'json', '='],
      ['diagnose', 'f'],
    ])
      expect(offered(...words)).toEqual([]);
    expect(SCRIPTS.bash(model)).toContain('complete -o default -F _story story\n');
  });
});

test.skipIf(!has('zsh'))('zsh reads its script', () => {
  const file = join(folderOf({}), '_story');
  writeFileSync(file, SCRIPTS.zsh(model));
  expect(spawnSync('zsh', ['-f', '-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

test.skipIf(!has('fish'))('fish offers the commands', () => {
  const folder = folderOf({ script: SCRIPTS.fish(model) });
  const ask = 'source script; complete --do-complete "story "';
  const { stdout } = spawnSync('fish', ['--no-config', '--command', ask], { cwd: folder, encoding: 'utf8' });
  expect(stdout.split('\n').map((line) => line.split('\t')[0])).toEqual(expect.arrayContaining(commands));
});
