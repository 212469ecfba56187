import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import { SECRET, SENTINEL, writeHostile } from './hostile-files.ts';
import type { Expected } from './hostile-files.ts';
import { folderOf, ROOT, story } from './story.ts';
import type { Ended } from './story.ts';
import { valid } from './schemas.ts';

interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}
interface Scores {
  readonly stories: readonly StoryReport[];
  readonly unjudged: readonly Problem[];
}

const GOOD = ['metric-impact-sheet-told.mdx', 'model-l6-em.mdx', 'no-metrics-retold.mdx'];
/** What a command line may say besides, and what comes of it. */
const NAMED: Readonly<Record<string, Expected>> = {
  'https://example.com/story.mdx': ['1:1', /^an address/u],
  'file:///etc/passwd': ['1:1', /^an address/u],
  'hostile/pipe.md': ['1:1', /^neither a file nor a folder/u],
  '/dev/zero': ['1:1', /^neither a file nor a folder/u],
  'hostile/two words.md/../../secret.md': ['1:1', /^no such file or folder/u],
  ' ::error::gone.md': ['1:1', /^no such file or folder/u],
  '\u00a0::error::gone.md': ['1:1', /^no such file or folder/u],
  'gone\n::error::x.md': ['1:1', /^no such file or folder/u],
};
const FORMATS = ['pretty', 'json', 'github', 'markdown', 'sarif'];

let folder = '';
let expected: ReadonlyMap<string, Expected>;
let alone: Ended;
let ended: ReadonlyMap<string, Ended>;

describe.skipIf(process.platform === 'win32')('stories that were written to do harm', () => {
  beforeAll(async () => {
    folder = folderOf({ 'secret.md': `I kept a ${SECRET}.` });
    mkdirSync(join(folder, 'good'));
    mkdirSync(join(folder, 'hostile'));
    for (const name of GOOD) copyFileSync(join(ROOT, 'content/stories/examples', name), join(folder, 'good', name));
    expected = writeHostile(join(folder, 'hostile'), join(folder, 'secret.md'));
    alone = await story(['score', 'good', '--format', 'json'], { cwd: folder });
    const paths = ['hostile', 'good', 'hostile/../hostile/-rf.md', 'hostile/-rf.md', ...Object.keys(NAMED)];
    const runs = new Map<string, Ended>();
    for (const format of FORMATS)
      runs.set(format, await story(['score', '--format', format, ...paths], { cwd: folder }));
    ended = runs;
  }, 120_000);

  const inFormat = (format: string): Ended => ended.get(format) ?? { status: null, stdout: '', stderr: '' };
  const scores = (): Scores => valid('scores', inFormat('json').stdout) as Scores;

  test('there are enough of them, and each is judged or named with its place, its reason and what to do', () => {
    const { stories, unjudged } = scores();
    const judged = new Set(stories.map(({ path }) => path));
    const wanted = [...[...expected].map(([name, how]) => [`hostile/${name}`, how] as const), ...Object.entries(NAMED)];
    expect(wanted.length).toBeGreaterThan(60);
    for (const [path, how] of wanted) {
      const problem = unjudged.find((each) => each.path === path);
      expect([path, judged.has(path), problem?.message ?? null]).toEqual([
        path,
        how === null,
        how === null ? null : (expect.stringMatching(how[1]) as string),
      ]);
      if (problem === undefined || how === null) continue;
      const { line, column, message, remedy } = problem;
      expect([path, `${line}:${column}`]).toEqual([path, expect.stringMatching(new RegExp(`^${how[0]}`, 'u'))]);
      expect(message).toMatch(/. — ./u);
      expect(remedy).not.toBe('');
    }
    const known = new Set([...wanted.map(([path]) => path), ...GOOD.map((name) => `good/${name}`)]);
    expect([...judged, ...unjudged.map(({ path }) => path)].filter((path) => !known.has(path))).toEqual([]);
    expect(judged.size).toBe(stories.length);
  });

  test('the good stories are judged as if they were alone', () => {
    expect([alone.status, alone.stderr]).toEqual([0, '']);
    const good = scores().stories.filter(({ path }) => path.startsWith('good/'));
    expect(good).toHaveLength(GOOD.length);
    expect(good).toEqual((valid('scores', alone.stdout) as Scores).stories);
  });

  test('no code ran, and no file was read that nobody asked for', () => {
    for (const place of [folder, join(folder, 'hostile'), ROOT]) expect(readdirSync(place)).not.toContain(SENTINEL);
    for (const { stdout, stderr } of ended.values()) {
      expect(stdout).not.toContain(SECRET);
      expect(stdout + stderr).not.toMatch(/root:x?:0:0|PATH=/u);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each(FORMATS)('%s: exit 2, every fault on one line of standard error, nothing that steers', (format) => {
    const { status, stdout, stderr } = inFormat(format);
    expect(status).toBe(2);
    expect(stdout.length).toBeGreaterThan(1_000);
    for (const text of [stdout, stderr]) {
      expect(text.match(STEERS) ?? []).toEqual([]);
      expect(text).not.toContain('##[');
    }
    const faults = stderr.trimEnd().split('\n');
    expect(faults.filter((row) => !/^[^\n]+?:\d+:\d+: .+ — .+ — .+$/u.test(row))).toEqual([]);
    const short = faults.filter((row) => row.includes(' — its own target is '));
    const bound = faults.filter((row) => row.includes(' — no page may show it — '));
    expect(faults).toHaveLength(scores().unjudged.length + short.length + bound.length);
    const commands = `${stdout}\n${stderr}`.split('\n').filter((row) => /^\s*::/u.test(row));
    expect(commands.filter((row) => format !== 'github' || !OWN_COMMAND.test(row))).toEqual([]);
    if (format === 'github') expect(stdout.trimEnd().split('\n')).toHaveLength(commands.length);
    if (format === 'sarif') valid('sarif', stdout);
  });

  test('a pipe that a shell hands over is read', () => {
    const command = `"$0" "$1" score --format json <(printf 'I rewrote the query and it fell from 8 s to 2 s.')`;
    const args = ['-c', command, process.execPath, join(ROOT, 'plugins/cli/story.js')];
    const { stories } = valid('scores', execFileSync('bash', args, { encoding: 'utf8' })) as Scores;
    expect(stories).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission to read it', async () => {
    const own = folderOf({});
    writeFileSync(join(own, 'locked.md'), 'I did it.', { mode: 0 });
    const { status, stderr } = await story(['score', '.'], { cwd: own });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^\.\/locked\.md:1:1: cannot be read — this user has no permission/u);
  });
});

// eslint-disable-next-line no-control-regex -- that is what must not be there
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu;
const OWN_COMMAND =
  /^::(?:error|warning|notice) (?:file=[^:,]+,)?(?:line=\d+,)?(?:(?:endLine|col|endColumn)=\d+,)*title=[^:,]+::/u;
