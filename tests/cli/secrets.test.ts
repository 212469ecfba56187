import { describe, expect, test } from 'vitest';
import { CLEAN, commit, repositoryOf } from './repository.ts';
import { folderOf, story, tale } from './story.ts';

const SECRETS = ['jane.miller@contoso-internal.com', '+1 415 555 2671', 'AKIAIOSFODNN7EXAMPLQ'] as const;
const [MAIL, PHONE, KEY] = SECRETS;
const TEXT = [
  `I wrote to ${MAIL} and called ${PHONE} with the key ${KEY} on 3 May.`,
  `We emailed ${MAIL} again about ${KEY}. It was fixed, and ${PHONE} rang 40 times fewer.`,
].join(' ');

/** A comment goes out by mail as well; a summary and a log are read by whoever may see the repository. */
describe.concurrent('what others read repeats no secret', () => {
  test.each(['markdown', 'github', 'sarif'])('story score, %s', async (format) => {
    const folder = folderOf({ 'a.md': TEXT });
    const { stdout, stderr } = await story(['score', 'a.md', '--format', format, '--min', '99'], { cwd: folder });
    expect(stdout).toContain('privacy-secret');
    for (const secret of SECRETS) expect(stdout + stderr).not.toContain(secret);
  });

  test.each(['pretty', 'json', 'markdown', 'github', 'sarif'])('story diff, %s', async (format) => {
    const folder = repositoryOf({ 'a.md': tale('title: A') });
    commit(folder, { 'a.md': tale('title: A', TEXT) });
    const { status, stdout, stderr } = await story(['diff', 'HEAD~1', '--format', format], { cwd: folder, env: CLEAN });
    expect(status).toBe(1);
    expect(stdout).toContain('privacy-secret');
    for (const secret of SECRETS) expect(stdout + stderr).not.toContain(secret);
  });

  test('the writer’s own report has them, with their places', async () => {
    const { stdout } = await story(['score', 'a.md', '--format', 'json'], { cwd: folderOf({ 'a.md': TEXT }) });
    for (const secret of SECRETS) expect(stdout).toContain(secret);
  });
});
