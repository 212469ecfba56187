import { z } from 'zod';
import { DIMENSIONS, LEVELS, PRINCIPLES, rules } from '../story-lint/index.ts';
import type { Band, Severity } from '../story-lint/index.ts';
import type { Kind } from '../cli/diff-compare.ts';
import { GATE_RULES } from '../cli/gate.ts';
import type { GateRule } from '../cli/gate.ts';
import type { Loosening } from '../cli/loosened.ts';
import type { Outcome } from '../cli/reporters/diff-words.ts';

/** What `story diff --format json` writes, schema 1, and nothing else. Bounds are what a story can come to. */

/** Characters, and bytes of its file: some 400 stories, and nobody reads a pull request of more. */
export const MOST_REPORT = 2_000_000;
export const MOST_STORIES = 1_000;
/** New and fixed ones of all stories together. */
export const MOST_FINDINGS = 5_000;
const MOST_PROBLEMS = 5_000;
const MOST_LOOSENED = 5_000;
const MOST_SUGGESTIONS = 20;
/** Lines and columns: the shell judges no file over 1 MB. */
const FARTHEST = 1_000_000;
const LONGEST_PATH = 1_024;
/** Git’s own limit for the name of a reference is below this on every file system. */
const LONGEST_REVISION = 255;
/** Front matter, where a title or an allowance comes from, is at most 20,000 characters. */
const LONGEST_TEXT = 25_000;
/** The shell judges no longer passage, and a finding may point at all of it. */
const LONGEST_QUOTE = 200_000;

/** Each list fails to compile when the engine knows one more. */
const SEVERITIES: Readonly<Record<Severity, Severity>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'suggestion',
};
const BANDS: Readonly<Record<Band, Band>> = {
  'not-a-story': 'not-a-story',
  'at-risk': 'at-risk',
  developing: 'developing',
  solid: 'solid',
  'bar-raising': 'bar-raising',
};
const KINDS: Readonly<Record<Kind, Kind>> = {
  added: 'added',
  changed: 'changed',
  renamed: 'renamed',
  deleted: 'deleted',
};
const OUTCOMES: Readonly<Record<Outcome, Outcome>> = { passes: 'passes', fails: 'fails', 'not-judged': 'not-judged' };
/** The engine reports an allowance that is not needed under this name; it is no rule that could be allowed. */
const RULES = [...rules.map(({ id }) => id), 'needless-allow'];
const GATE = Object.keys(GATE_RULES) as GateRule[];

const text = (most: number): z.ZodString =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed(), 'holds half a character (a lone surrogate)')
    .refine((value) => !value.includes('\0'), 'holds a NUL');

/** Control, format, private-use and unassigned characters, and line breaks of any kind. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
const oneLine = (most: number): z.ZodString =>
  text(most)
    .min(1)
    .refine((value) => !UNSEEN.test(value), 'holds a control or format character');

const path = oneLine(LONGEST_PATH)
  .refine((value) => !value.startsWith('/') && !/^[a-z]:/iu.test(value), 'does not begin in the repository')
  .refine((value) => !value.includes('\\'), 'holds a backslash')
  .refine(
    (value) => value.split('/').every((step) => step !== '..' && step !== '.' && step !== ''),
    'has a step that is empty, “.” or “..”',
  );
const folder = z.union([z.literal('.'), path]);
const storyPath = path.refine((value) => /\.mdx?$/iu.test(value), 'ends in neither .md nor .mdx');

const commit = z.string().regex(/^(?:[\da-f]{40}|[\da-f]{64})$/u, 'is no commit of 40 or 64 hexadecimal digits');
const revision = z.strictObject({
  name: oneLine(LONGEST_REVISION).refine((value) => !value.startsWith('-'), 'begins with a dash'),
  commit,
});

const position = z.int().min(1).max(FARTHEST);
const place = { line: position, column: position };
const quoted = { ...place, endLine: position, endColumn: position, quote: text(LONGEST_QUOTE) };
const score = z.int().min(0).max(100);
const points = z.number().min(0).max(100);

const finding = {
  rule: z.enum(RULES),
  severity: z.enum(SEVERITIES),
  message: text(LONGEST_TEXT).min(1),
  ...quoted,
  suggestions: z.array(text(LONGEST_TEXT)).max(MOST_SUGGESTIONS),
};
const problem = z.strictObject({ path, ...place, message: text(LONGEST_TEXT), remedy: text(LONGEST_TEXT) });
const side = z.strictObject({
  score,
  interval: z.strictObject({ low: score, high: score }),
  band: z.enum(BANDS),
  level: z.enum(LEVELS),
  // Front matter takes any number.
  target: z.number().nullable(),
});
const principles = z.array(z.enum(PRINCIPLES)).max(PRINCIPLES.length);

export const story = z.strictObject({
  kind: z.enum(KINDS),
  path: storyPath,
  from: storyPath.nullable(),
  title: text(LONGEST_TEXT),
  before: side.nullable(),
  after: side.nullable(),
  change: z.int().min(-100).max(100).nullable(),
  dimensions: z
    .array(
      z.strictObject({
        dimension: z.enum(DIMENSIONS),
        before: points.nullable(),
        after: points.nullable(),
        change: z.number().min(-100).max(100).nullable(),
      }),
    )
    .length(DIMENSIONS.length),
  findings: z.strictObject({
    new: z.array(z.strictObject({ ...finding, points })).max(MOST_FINDINGS),
    fixed: z.array(z.strictObject(finding)).max(MOST_FINDINGS),
    kept: z.int().min(0).max(FARTHEST),
  }),
  principles: z.strictObject({ gained: principles, lost: principles }),
  changeFirst: z
    .array(
      z.strictObject({
        rule: z.enum(RULES),
        ...quoted,
        asks: text(LONGEST_TEXT),
        answer: z.enum(['here', 'before', 'behind']),
        points: z.tuple([z.int().min(-100).max(100), z.int().min(-100).max(100)]).nullable(),
      }),
    )
    .max(3),
  verdict: z.strictObject({
    passes: z.boolean(),
    decisions: z
      .array(z.strictObject({ rule: z.enum(GATE), words: text(LONGEST_TEXT), because: text(LONGEST_TEXT) }))
      .min(1)
      .max(GATE.length),
  }),
});

/** What was loosened, as `plugins/cli/loosened.ts` has it. */
const loosened = <Name extends Loosening['setting'], Shape extends z.core.$ZodLooseShape>(
  setting: Name,
  shape: Shape,
) => z.strictObject({ path, setting: z.literal(setting), ...shape });
const rule = z.enum(RULES);
const mark = { before: z.number(), after: z.number().nullable() };
const loosening = z.discriminatedUnion('setting', [
  loosened('allow', { rule }),
  loosened('severity', { rule, before: z.enum(SEVERITIES), after: z.enum(SEVERITIES) }),
  loosened('level', { before: z.enum(LEVELS), after: z.enum(LEVELS) }),
  loosened('target', mark),
  loosened('min', mark),
  loosened('tolerance', { before: points, after: points }),
  loosened('visibility', {}),
  loosened('role', {}),
  loosened('paths', { left: folder }),
  loosened('moved', { to: path }),
]);

export const report = z.strictObject({
  schema: z.literal(1),
  ruleset: z.string().regex(/^sha256:[\da-f]{1,64}$/u, 'is no hash of a ruleset'),
  base: revision,
  head: revision,
  gate: z.strictObject({
    tolerance: points,
    min: points.nullable(),
    outcome: z.enum(OUTCOMES),
    because: text(LONGEST_TEXT * 2),
  }),
  loosened: z.array(loosening).max(MOST_LOOSENED),
  // Each is looked at by itself, so that one wrong story ends it: a library lists every fault before it says one.
  stories: z.array(z.unknown()).max(MOST_STORIES),
  unjudged: z.array(problem).max(MOST_PROBLEMS),
  uncompared: z.array(problem).max(MOST_PROBLEMS),
});

export type Story = z.infer<typeof story>;
export type Report = Omit<z.infer<typeof report>, 'stories'> & { readonly stories: readonly Story[] };
