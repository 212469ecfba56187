import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checked } from '../../plugins/action/checked.ts';
import { markerOf } from '../../plugins/action/comment-key.ts';
import { commentOn } from '../../plugins/action/comment.ts';
import { git } from '../cli/repository.ts';
import { linesOfThePage, sh, templateCopied } from './copy.ts';

const place = templateCopied();
const { original, copy } = place;
afterAll(() => {
  place.forget();
});

const STORY = 'content/stories/mine/cutting-checkout-latency.mdx';
const path = join(copy, STORY);
const run = (lines: string): ReturnType<typeof sh> => sh(copy, lines);
const diff = (format: string): ReturnType<typeof sh> =>
  run(`npm run --silent story -- diff main HEAD content/stories/mine --format ${format}`);

const TOLD = `## Situation

In March 2024 our checkout took 8.2 s at the median, measured over 30 days of page timings, and 4 % of 210,000 weekly carts
were left at the payment step. Support had 120 tickets a week about it.

## Task

As the team's manager I had promised the shop's director 2 s by the end of June, with the five engineers I had and no
new hardware.

## Action

I decided to trace every request of one Friday before we changed any code, because two earlier guesses had won nothing. I
read the 40 slowest traces with our newest engineer and found that the tax service was asked once for each line of the
cart. I rejected a cache, because tax rates had to be right to the day for our auditors. I wrote the change to one call a cart myself and
asked Priya's team to review it; they refused at first, since a fault there would stop every order. I offered to run both ways side
by side for two weeks and to compare each answer, and they agreed. On day 3 the comparison found 11 carts with two countries
in them; I moved the release by a week to mend that.

## Result

The median fell from 8.2 s to 1.6 s in the same page timings by 21 June, carts left at payment fell from 4 % to 2.9 %, and
tickets from 120 to 35 a week. It cost us the search rewrite, which came six weeks later; I told the director so in May. Both
figures have held for nine months. I should have traced first: the two guesses had cost us five weeks, and since then I ask
for a trace before any work on speed.
`;

const frontMatter = (): string => /^---\n.*?^---\n/msu.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
function write(body: string, message: string): void {
  writeFileSync(path, `${frontMatter()}\n${body}`);
  git(copy, 'add', STORY);
  git(copy, 'commit', '--quiet', '--message', message);
}

/** In order: each step begins where the one before left the copy. */
describe('from the template to a comment', () => {
  test('the copy is tied to the original as the page says', () => {
    const { status, stderr } = run(linesOfThePage('--allow-unrelated-histories', original));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(git(copy, 'status', '--porcelain', '--untracked-files=no')).toBe('');
    expect(git(copy, 'diff', '--stat', 'HEAD', 'upstream/main')).toBe('');
  });

  test('a new story is a file with prompts, and scores nothing yet', () => {
    expect(run(linesOfThePage('story -- new', original)).status).toBe(0);
    expect(frontMatter()).toContain('visibility: private');
    const { stdout, status } = run(`npm run --silent story -- score --format json ${STORY}`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ stories: [{ score: 0, level: 'L6' }] });
    expect(run(linesOfThePage('story -- new', original)).status, 'it writes over nothing').toBe(2);
  });

  test('written over and committed, it is a story', () => {
    write(TOLD, 'Tell it');
    const { stdout } = run(`npm run --silent story -- score --format json ${STORY}`);
    const [report] = (JSON.parse(stdout) as { stories: { score: number; findings: { severity: string }[] }[] }).stories;
    expect(report?.score).toBeGreaterThanOrEqual(60);
    expect(report?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a worse edit is refused, with the reasons', () => {
    git(copy, 'switch', '--quiet', '--create', 'edit');
    write(
      TOLD.replaceAll(/\bI\b/gu, 'we')
        .replaceAll(/\d[\d.,]*(?: s| %)?/gu, 'many')
        .replace('by the end of June', 'soon, ask ravi.kumar@checkout-corp.com'),
      'Say it more modestly',
    );
    const { status, stdout, stderr } = diff('pretty');
    expect(status).toBe(1);
    expect(stdout).toContain('The gate says no');
    expect(stderr).toContain(`${STORY}:`);
    expect(stderr).toMatch(/new-error.*privacy-email|privacy-email.*new-error/u);
    expect(stderr).toContain('score-drop');
  });

  test('a better edit passes, and its comment says so', () => {
    write(
      TOLD.replace(
        'for a trace before any work on speed.',
        'for a trace before any work on speed. Two other teams took over my side-by-side check for 14 releases this year.',
      ),
      'Say who else works that way now',
    );
    const { status, stdout, stderr } = diff('json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const head = git(copy, 'rev-parse', 'HEAD');
    const comment = commentOn(checked(stdout), {
      head,
      run: 'https://github.com/you/my-loop/actions/runs/1',
      key: '',
      workflows: 'unchanged',
    });
    expect(comment?.startsWith(markerOf(''))).toBe(true);
    expect(comment).toContain('The gate says yes');
    expect(comment).toContain(`\`${STORY}\` changed`);
    expect(comment).toContain(head);
  });
});

describe('what is new in the original', () => {
  test('comes in without a conflict, and no story is touched', () => {
    const readme = join(original, 'README.md');
    writeFileSync(readme, `${readFileSync(readme, 'utf8')}\nA new last line.\n`);
    writeFileSync(join(original, 'content/stories/examples/a-new-one.mdx'), `---\ntitle: New\n---\n\n${TOLD}`);
    rmSync(join(original, 'CONTRIBUTING.md'));
    git(original, 'add', '--all');
    git(original, 'commit', '--quiet', '--message', 'Go on');
    git(copy, 'switch', '--quiet', 'main');
    const before = readFileSync(path, 'utf8');

    const { status, stdout } = run(linesOfThePage('git merge --no-edit upstream/main', original));

    expect(stdout).not.toContain('CONFLICT');
    expect(status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('A new last line.');
    expect(existsSync(join(copy, 'content/stories/examples/a-new-one.mdx'))).toBe(true);
    expect(existsSync(join(copy, 'CONTRIBUTING.md'))).toBe(false);
    expect(run(`npm run --silent story -- score --quiet ${STORY}`).status).toBe(0);
  });
});
