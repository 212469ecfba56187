import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../plugins/cli/formats.ts';
import type { Format } from '../../plugins/cli/formats.ts';
import { forOthers } from '../../plugins/cli/masking.ts';
import { makerOf } from '../../plugins/cli/reporters/by-format.ts';
import { examine } from '../../plugins/story-lint/index.ts';
import { judged, printed, setting } from './made-up.ts';
import { PRIVATE, raw } from './private-words.ts';
import { CLEAN, commit, FOLDER, git, repositoryOf } from './repository.ts';
import type { Files } from './repository.ts';
import { folderOf, story, tale } from './story.ts';

/** Private words that stand where no rule looks, or where no story is: what others read does not repeat them. */

const MAIL = 'jane.miller@contoso.example';
const CODE = 'INC-7730418';

/** Where a text can say something that a page does not show, and a report may quote all the same. */
const UNSEEN: Readonly<Record<string, (text: string) => string>> = {
  'the value of a key that no story knows': (text) => tale(`title: A\ncompany: "${text}"`),
  'a key that no story knows': (text) => tale(`title: A\n"${text}": 1`),
  'the rule of an allowance': (text) => tale(`title: A\nallow: [{ rule: "${text}", because: x }]`),
  'the rule of an allowance without a reason': (text) => tale(`title: A\nallow: [{ rule: "${text}" }]`),
  'a comment of YAML': (text) => tale(`title: A\ndate: 1 # ${text}`),
  'a name that is no principle': (text) => tale(`title: A\nprinciples: ["${text}"]`),
  'a comment of HTML': (text) => tale('title: A', `It was made much better. <!-- ${text} --> We were happy.`),
  'the title of a link': (text) => tale('title: A', `It was made [better](javascript:x "${text}"). We were happy.`),
};

async function shown(format: Format, source: string): Promise<string> {
  const { report, withheld } = examine(source);
  const own = { ...judged({ ...report, path: 'a.md' }), source, withheld };
  return printed((await makerOf(format))(setting()), [forOthers(own)]);
}

describe.each(Object.entries(UNSEEN))('%s', (_, saying) => {
  test.each(Object.entries(PRIVATE))('%s', async (__, { text, words }) => {
    for (const format of FORMATS) expect([format, raw(words, await shown(format, saying(text)))]).toEqual([format, []]);
  });
});

describe.concurrent('what stands in no story', () => {
  const others = FORMATS.filter((format) => format !== 'pretty');
  const also = others.flatMap((format) => ['--also', `${format}=said.${format}`]);
  /** All that one run prints and writes, in every format. */
  const saidIn = async (cwd: string, ...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await story([...args, ...also], { cwd, env: CLEAN });
    const files = others.map((format) => join(cwd, `said.${format}`)).filter((file) => existsSync(file));
    return [stdout, stderr, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n');
  };
  const scored = async (files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> => {
    const cwd = folderOf(files);
    const { stdout, stderr } = await story(['coverage', '.', '--format', 'markdown'], { cwd });
    return [await saidIn(cwd, 'score', '.', '--mask', ...args), stdout, stderr].join('\n');
  };
  const told = async (before: Files, after: Files, branch = 'main'): Promise<string> => {
    const cwd = repositoryOf(before);
    if (branch !== 'main') git(cwd, 'switch', '--quiet', '--create', branch);
    commit(cwd, after);
    return saidIn(cwd, 'diff', ...(branch === 'main' ? ['HEAD~1'] : ['main', branch]));
  };
  const config = (value: object): string => JSON.stringify(value);
  const allowing = (because: string): object => ({ allow: [{ rule: 'missing-lesson', because }] });

  test.each([
    ['a reason in the settings', config(allowing(`ask ${MAIL}`))],
    ['a role in the settings', config({ role: `TPM, as told to ${MAIL}` })],
    ['a key that is none in the settings', config({ [MAIL]: 1 })],
    ['a rule that is none in the settings', config({ allow: [{ rule: MAIL, because: 'x' }] })],
  ])('%s', async (_, settings) => {
    expect(raw([MAIL], await scored({ 'a.md': tale('title: A'), 'story.config.json': settings }))).toEqual([]);
    const file = { '../../story.config.json': settings };
    expect(raw([MAIL], await told({ 'a.md': tale('title: A') }, { ...file, 'a.md': tale('title: A', 'Ah.') }))).toEqual(
      [],
    );
  });

  test('the name of a file, which is the title where the text has none', async () => {
    const text = 'We made it much better. We were all very happy with it.\n';
    expect(raw([CODE], await scored({ [`${CODE}.md`]: text }))).toEqual([]);
    expect(raw([CODE], await told({ 'a.md': text }, { [`${CODE}.md`]: `${text}I sold it.\n` }))).toEqual([]);
  });

  test('the role that was asked for', async () => {
    expect(raw([MAIL], await scored({ 'a.md': tale('title: A') }, '--role', `SDM for ${MAIL}`))).toEqual([]);
  });

  test('a name that lies near a path that is not there', async () => {
    const cwd = folderOf({ [`${MAIL}.md`]: tale('title: A') });
    const { stderr } = await story(['score', '--mask', 'jane.miler@contoso.example.md'], { cwd });
    expect(stderr).toContain('did you mean');
    expect(raw([MAIL], stderr)).toEqual([]);
  });

  test('the name of a branch', async () => {
    expect(raw([CODE], await told({ 'a.md': tale('title: A') }, { 'a.md': tale('title: B') }, `fix/${CODE}`))).toEqual(
      [],
    );
  });

  test('the name of the folder that settings lie in', async () => {
    const [cwd, folder] = [repositoryOf({ 'a.md': tale('title: A') }), `../../${MAIL}`];
    commit(cwd, { [`${folder}/story.config.json`]: '{}', [`${folder}/${FOLDER}/b.md`]: tale('title: B') });
    const { stdout, stderr } = await story(['diff', 'HEAD~1'], { cwd: `${cwd}/${MAIL}`, env: CLEAN });
    expect(stderr).toContain('story.config.json is not the same');
    expect(raw([MAIL], stdout + stderr)).toEqual([]);
  });

  /** The rule knows this name by what stands around it, and none of that is in a file's name. */
  const NAMED = 'The engineer I coached was Tobias Oosterveld.';
  const NAME = 'tobias-oosterveld';
  const UNREADABLE: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'for its front matter': [`${NAME}.md`, tale('title: A\nfoo: &a 1', NAMED)],
    'for its code': [`${NAME}.mdx`, tale('title: A', `${NAMED} {1}`)],
    'for a conflict': [`${NAME}.md`, tale('title: A', `<<<<<<< a\n${NAMED}\n=======\n>>>>>>> b`)],
    'for its length': [`${NAME}.md`, tale('title: A', `${NAMED} ${'x '.repeat(120_000)}`)],
  };
  test.each(Object.entries(UNREADABLE))('what a text says, in its name, where it is not judged %s', async (_, file) => {
    const [name, text] = file;
    const files = { [name]: text, [`${NAME}/a.md`]: tale('title: A') };
    const printed = await scored({ [name]: text });
    expect(printed).toMatch(/tob….*\.mdx?/u);
    expect(raw([NAME], printed)).toEqual([]);
    expect(raw([NAME], await told({}, { [name]: text }))).toEqual([]);
    const own = await story(['score', name, '--format', 'json'], { cwd: folderOf(files) });
    expect(own.stderr).toContain(name);
    expect(own.stdout).not.toContain('"private"');
  });

  const bare = tale('title: A', 'It was made much better.');
  const broken = (text: string): string => text.replace('title: A', 'title: A\nfoo: &a 1');
  const says = tale('title: A', NAMED);
  const path = `${NAME}.md`;
  test.each<readonly [string, Files, Files]>([
    ['the old one, and the new cannot be judged', { [path]: says }, { [path]: broken(bare) }],
    ['the new one, and the old cannot be judged', { [path]: broken(bare) }, { [path]: says }],
    ['an old one that cannot be judged', { [path]: broken(says) }, { [path]: bare }],
    ['an old one, and neither can be judged', { [path]: broken(says) }, { [path]: broken(bare) }],
    ['one that went elsewhere', { [path]: says }, { [path]: null, [`${NAME}.txt`]: says }],
  ])('what one side says, in the name on both: %s', async (_, before, after) => {
    const printed = await told(before, after);
    expect(printed).toContain('tob…');
    expect(raw([NAME], printed)).toEqual([]);
  });
});
