import { z } from 'zod';
import { DIMENSIONS } from '../story-lint/index.ts';
import { verdictOf } from '../cli/gate.ts';
import type { Asked } from '../cli/gate.ts';
import type { DiffReport, Revision, StoryDiff } from '../cli/diff-compare.ts';
import { outcome } from '../cli/reporters/diff-words.ts';
import { Refused, shown } from './refused.ts';
import { MOST_FINDINGS, MOST_REPORT, report as shape, story } from './shape.ts';
import type { Story } from './shape.ts';
import { strictJson } from './strict-json.ts';

/** A report that was checked: its head is a commit, never what is staged. */
export interface CheckedReport extends DiffReport {
  readonly head: Revision;
}

/** PURE: a stranger’s report, as far as anybody can check it without judging the stories again. */

/**
 * What `story diff --format json` wrote, whoever says so. The gate’s words and outcome are worked out anew.
 * @throws {Refused} where it is anything else, or contradicts itself; and nothing else, in time linear in the text.
 */
export function checked(text: string): CheckedReport {
  if (text.length > MOST_REPORT) throw refused('the report', `is over ${MOST_REPORT} characters`);
  const read = taken(shape.safeParse(strictJson(text, 'the report')), []);
  const { base, head, gate, loosened, unjudged, uncompared } = read;
  const stories = read.stories.map((each, at) => taken(story.safeParse(each), ['stories', at]));
  within(stories);
  const asked: Asked = { tolerance: gate.tolerance, min: gate.min };
  const told = stories.map((each, at) => agreeing(each, `stories[${at}]`, asked));
  const report: CheckedReport = { base, head, asked, loosened, stories: told, unjudged, uncompared };
  if (outcome(report).outcome !== gate.outcome) throw refused('gate.outcome', 'is not what its stories come to');
  return report;
}

function within(stories: readonly Story[]): void {
  const findings = stories.reduce((sum, { findings: { new: fresh, fixed } }) => sum + fresh.length + fixed.length, 0);
  if (findings > MOST_FINDINGS) throw refused('stories', `hold more than ${MOST_FINDINGS} findings`);
  const paths = new Set(stories.map(({ path }) => path));
  if (paths.size < stories.length) throw refused('stories', 'name one path twice');
}

/** The story with a verdict of our own. */
function agreeing(story: Story, where: string, asked: Asked): StoryDiff {
  const { kind, from, path, before, after, findings } = story;
  const claim = (holds: boolean, field: string, why: string): void => {
    if (!holds) throw refused(`${where}.${field}`, why);
  };
  claim((kind === 'deleted') === (after === null), 'after', 'must be null for a deleted story, and for no other');
  claim(kind !== 'added' || before === null, 'before', 'must be null for a story that was added');
  claim((kind === 'renamed') === (from !== null), 'from', 'must be given for a renamed story, and for no other');
  claim(from !== path, 'from', 'is the name it has now');
  const moved = before === null || after === null ? null : after.score - before.score;
  claim(same(story.change, moved), 'change', 'is not after less before');
  for (const [field, side] of Object.entries({ before, after }))
    if (side !== null) {
      const { low, high } = side.interval;
      claim(low <= side.score && side.score <= high, `${field}.interval`, 'does not hold the score');
    }
  claim(
    after !== null || (findings.new.length === 0 && story.changeFirst.length === 0),
    'findings.new',
    'are of no story',
  );
  claim(before !== null || findings.fixed.length === 0, 'findings.fixed', 'are of no story');
  checkDimensions(story, claim);
  const newErrors = findings.new.filter(({ severity }) => severity === 'error');
  const verdict = verdictOf({ before, after, wasThere: kind !== 'added', newErrors }, asked);
  claim(story.verdict.passes === verdict.passes, 'verdict.passes', 'is not what the gate says of these figures');
  const rulesOf = (decisions: readonly { readonly rule: string }[]): string => decisions.map(({ rule }) => rule).join();
  claim(
    rulesOf(story.verdict.decisions) === rulesOf(verdict.decisions),
    'verdict.decisions',
    'are not by the rules that decide on these figures',
  );
  return { ...story, verdict };
}

type Claim = (holds: boolean, field: string, why: string) => void;

function checkDimensions({ dimensions, before, after }: Story, claim: Claim): void {
  for (const [at, { dimension, before: was, after: is, change }] of dimensions.entries()) {
    const field = `dimensions[${at}]`;
    claim(dimension === DIMENSIONS[at], `${field}.dimension`, 'is not the one that stands there');
    claim((was === null) === (before === null), `${field}.before`, 'must be null where before is, and only there');
    claim((is === null) === (after === null), `${field}.after`, 'must be null where after is, and only there');
    const moved = was === null || is === null ? null : Math.round((is - was) * 10) / 10;
    claim(same(change, moved), `${field}.change`, 'is not after less before, to one decimal');
  }
  for (const end of ['before', 'after'] as const) {
    const total = dimensions.reduce((sum, each) => sum + (each[end] ?? 0), 0);
    // Eight figures of one decimal each: a sum in floating point may be off behind it.
    claim(total < 100.05, 'dimensions', `have more than 100 points ${end}`);
  }
}

/** 0 and -0 are the same. */
const same = (one: number | null, other: number | null): boolean => one === other;

const refused = (where: string, why: string): Refused =>
  new Refused(
    `the report is refused — ${where} ${why} — look at the run that wrote it, or write it with: story diff --format json`,
  );

/** Of the first fault only; in it nothing but names of ours and, cleaned, a key. */
function taken<Value>(read: z.ZodSafeParseResult<Value>, within: readonly (string | number)[]): Value {
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined) throw refused('it', 'is no report');
  const path = [...within, ...issue.path];
  throw refused(path.length === 0 ? 'it' : z.core.toDotPath(path), reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is no ${issue.expected}`;
    case 'unrecognized_keys':
      return `has a key that no report has: ${shown(issue.keys[0] ?? '')}`;
    case 'invalid_value':
      return 'is none of the values it may have';
    case 'too_big':
      return `is more or longer than ${String(issue.maximum)}`;
    case 'too_small':
      return `is less or shorter than ${String(issue.minimum)}`;
    case 'custom':
    case 'invalid_format':
      return issue.message;
    default:
      return 'is not what a report has there';
  }
}
