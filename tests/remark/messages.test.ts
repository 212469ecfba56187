import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import config from '../../.remarkrc.mjs';
import { configIn } from '../../plugins/config/load.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import type { Severity } from '../../plugins/story-lint/index.ts';
import { folderOf, story, tale } from '../cli/story.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STORIES = readdirSync(join(ROOT, 'content/stories'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/u.test(name))
  .map((name) => `content/stories/${name.replaceAll('\\', '/')}`);
/** Whoever made this repository their own may have some. */
const { settings } = configIn(ROOT);
const FATAL: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, suggestion: undefined };

/** The file as an editor's language server hands it over, with the text as it stands in the window. */
async function seen(path: string, value: string, cwd = ROOT): Promise<VFile> {
  const file = new VFile({ cwd, path: join(cwd, path), value });
  await remark().use(config).process(file);
  return file;
}
const messagesOf = (file: VFile) =>
  file.messages.map(({ ruleId, source, reason, fatal, line, column, place, actual, expected, url }) => ({
    ...{ ruleId, source, reason, fatal: fatal ?? undefined, line, column, place, actual, expected, url },
  }));

describe('what an editor shows', () => {
  test.each(STORIES)('%s: what lint finds, one to one', async (path) => {
    const source = readFileSync(join(ROOT, path), 'utf8');
    const file = await seen(path, source);
    expect(messagesOf(file)).toEqual(
      lint(source, { path, settings }).findings.map(({ rule, severity, message, quote, suggestions, ...place }) => ({
        ruleId: rule,
        source: 'story-lint',
        reason: message,
        fatal: FATAL[severity],
        line: place.line,
        column: place.column,
        place: {
          start: { line: place.line, column: place.column },
          end: { line: place.endLine, column: place.endColumn },
        },
        actual: quote,
        expected: suggestions,
        url: `http://localhost:4321/rules/${rule}/`,
      })),
    );
  });

  test('what `story score` says of the same files', async () => {
    const { stdout } = await story(['score', '--format', 'json']);
    const { stories } = JSON.parse(stdout) as {
      stories: { path: string; findings: { rule: string; line: number }[] }[];
    };
    expect(stories.map(({ path }) => path).toSorted()).toEqual(STORIES.toSorted());
    for (const { path, findings } of stories) {
      const { messages } = await seen(path, readFileSync(join(ROOT, path), 'utf8'));
      expect(messages.map(({ ruleId, line }) => `${line ?? 0} ${ruleId ?? ''}`)).toEqual(
        findings.map(({ rule, line }) => `${line} ${rule}`),
      );
    }
  });

  test('the text in the window counts, not the one on disk', async () => {
    const { messages } = await seen(STORIES[0] ?? '', 'I cut {minutes} from the queue.');
    expect(messages.map(({ ruleId }) => ruleId)).toContain('code-in-story');
  });

  test('a conflict that git left is an error at its place, and nothing else is said', async () => {
    const { messages } = await seen(
      'content/stories/a.mdx',
      'I did.\n<<<<<<< a\nI did.\n=======\nWe did.\n>>>>>>> b\n',
    );
    expect(messages).toMatchObject([{ ruleId: 'unreadable', fatal: true, line: 2, column: 1 }]);
  });

  test('front matter that cannot be read is an error at its place', async () => {
    const { messages } = await seen('content/stories/new.md', '---\nlevel: A: B\n---\n\nI did it.\n');
    expect(messages).toMatchObject([{ ruleId: 'unreadable', fatal: true, line: 2, column: 8 }]);
    expect(messages[0]?.reason).toMatch(/not valid YAML: .+ Mend that line/u);
  });

  test.each(['README.md', 'content/stories/README.md', 'content/patterns/x.mdx', 'content/stories/x.txt'])(
    'nothing for %s',
    async (path) => {
      expect((await seen(path, 'Synergy was leveraged. {x}')).messages).toEqual([]);
    },
  );

  test('story.config.json holds here too, and is an error where it cannot be used', async () => {
    const path = 'content/stories/a.md';
    const text = `${tale('title: Checkout')}\nWrite to jane.miller@contoso-internal.com.\n`;
    const mail = (file: VFile): boolean | null | undefined =>
      file.messages.find(({ ruleId }) => ruleId === 'privacy-email')?.fatal;
    const eased = folderOf({ 'story.config.json': '{ "rules": { "privacy-email": "warning" } }' });
    expect([mail(await seen(path, text, folderOf({}))), mail(await seen(path, text, eased))]).toEqual([true, false]);
    const { messages } = await seen(path, text, folderOf({ 'story.config.json': '{ "levle": "L7" }' }));
    expect(messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason])).toEqual([
      ['misconfigured', true, expect.stringContaining('did you mean level?')],
    ]);
  });

  test('nothing for an empty file', async () => {
    expect((await seen('content/stories/new.md', '')).messages).toEqual([]);
  });

  test('formatting with remark leaves a story as it was, and nothing else', async () => {
    const text = '---\ntitle: A\n---\n\n* I did it.';
    expect(String(await seen('content/stories/new.mdx', text))).toBe(text);
    expect(String(await seen('README.md', '-   one'))).toBe('* one\n');
  });
});
