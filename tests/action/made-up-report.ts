import { zipSync } from 'fflate';
import { ruleset } from '../../plugins/ruleset.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { compare } from '../../plugins/cli/diff-compare.ts';
import type { Kind, StoryDiff } from '../../plugins/cli/diff-compare.ts';
import type { Loosening } from '../../plugins/cli/loosened.ts';
import { diffJson } from '../../plugins/cli/reporters/diff-json.ts';
import type { Report } from '../../plugins/action/shape.ts';
import { setting } from '../cli/made-up.ts';
import { tale } from '../cli/story.ts';
import { BASE, HEAD } from './fake-github.ts';

/** Reports as the shell writes them, and ways to spoil them. */

const ASKED = { tolerance: 3, min: null };
const GOOD = tale('title: Checkout');
const WORSE = `${tale('title: Checkout', 'We looked at the checkout. It was made much better. We were all very happy with it.')}\nWrite to jane.miller@contoso-internal.com for the graphs.\n`;

export function storyOf(kind: Kind, path: string, was: string | null, is: string | null): StoryDiff {
  const judged = (text: string | null): ReturnType<typeof lint> | null => (text === null ? null : lint(text, { path }));
  const from = kind === 'renamed' ? `old/${path}` : null;
  return compare({ kind, path, from, before: judged(was), after: judged(is) }, ASKED);
}

const STORIES = [
  storyOf('changed', 'content/stories/a.md', GOOD, WORSE),
  storyOf('added', 'content/stories/b.mdx', null, GOOD),
  storyOf('renamed', 'content/stories/c.md', WORSE, GOOD),
  storyOf('deleted', 'content/stories/d.md', GOOD, null),
];

/** One of each kind. */
const LOOSENED: readonly Loosening[] = [
  { path: 'content/stories/a.md', setting: 'allow', rule: 'privacy-secret' },
  { path: 'content/stories/a.md', setting: 'target', before: 60, after: null },
  { path: 'content/stories/a.md', setting: 'visibility' },
  { path: 'content/stories/c.md', setting: 'level', before: 'L6', after: 'L4' },
  { path: 'content/stories/d.md', setting: 'moved', to: 'docs/d.txt' },
  { path: 'story.config.json', setting: 'severity', rule: 'privacy-email', before: 'error', after: 'suggestion' },
  { path: 'story.config.json', setting: 'min', before: 40, after: 20.5 },
  { path: 'story.config.json', setting: 'tolerance', before: 3, after: 100 },
  { path: 'story.config.json', setting: 'role' },
  { path: 'story.config.json', setting: 'paths', left: '.' },
];

/** What `story diff --format json` prints of these stories. */
export function written(stories: readonly StoryDiff[] = STORIES, loosened: readonly Loosening[] = LOOSENED): string {
  const base = { name: 'origin/main', commit: BASE };
  const head = { name: HEAD, commit: HEAD };
  return diffJson({ base, head, asked: ASKED, loosened, stories, unjudged: [], uncompared: [] }, setting({ ruleset }));
}
const ORDINARY = written();

/** An honest report, nearly as long as one may be. */
export function longReport(characters = 1_900_000): string {
  const one = storyOf('changed', 'a.md', GOOD, WORSE);
  const each = written([one, one]).length - written([one]).length;
  return written(
    Array.from({ length: Math.floor(characters / each) }, (_, at) => ({ ...one, path: `content/stories/${at}.md` })),
  );
}

/** The report, spoilt. */
export function spoilt(spoil: (report: Mutable<Report>) => void): string {
  const report = JSON.parse(ORDINARY) as Mutable<Report>;
  spoil(report);
  return JSON.stringify(report);
}
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;

/** These words wherever a report takes words. */
export const saying = (words: string): string =>
  spoilt((report) => {
    for (const story of report.stories) {
      story.title = words;
      for (const finding of [...story.findings.new, ...story.findings.fixed]) {
        finding.message = words;
        finding.quote = `so ${words}`;
        finding.suggestions = [words];
      }
      for (const advice of story.changeFirst) Object.assign(advice, { quote: words, asks: words });
      for (const decision of story.verdict.decisions) Object.assign(decision, { words, because: words });
    }
    report.gate.because = words;
    report.gate.outcome = 'not-judged';
    const place = { line: 1, column: 1 };
    report.unjudged = [{ path: 'content/stories/e.md', ...place, message: words, remedy: words }];
    report.uncompared = [{ path: 'content/stories/f.md', ...place, message: words, remedy: words }];
  });

/** The artifact, as the workflow uploads it. */
export const packed = (report: string | Uint8Array = ORDINARY, number: string | Uint8Array = '7\n'): Uint8Array =>
  zipSync({ 'pull-request': bytes(number), 'story-diff.json': bytes(report) });
export const bytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;
