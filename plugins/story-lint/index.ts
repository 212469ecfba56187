/** The only door to the engine. Pure: no file, clock, network or DOM; the same text gives the same report in every host. */
import { alone } from './abreast.ts';
import type { Work } from './abreast.ts';
import { shippedModel } from './functions/function-model.ts';
import { functionsBy, rowsOf } from './functions/index.ts';
import { locator } from './places.ts';
import { readFrontMatter } from './read/front-matter.ts';
import { readingStory } from './read/story.ts';
import { ownTerms } from './read/terms.ts';
import { remarksOn } from './possible-remarks.ts';
import { buildReport } from './report.ts';
import { weighing } from './rightness.ts';
import type { Remark } from './rightness.ts';
import { rules as list } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import { checking, scoreStory } from './points.ts';
import type { Verdicts } from './points.ts';
import type { LintOptions, Rule, Severity, Story, StoryReport, Terms, Withheld } from './types.ts';
import { RULE_POLICY } from './weights.ts';
import { withheldBy, withheldOf } from './withheld.ts';

export { alone } from './abreast.ts';
export type { Work } from './abreast.ts';
export { costs } from './costs.ts';
export { FUNCTIONS } from './functions/index.ts';
export { intervalOf } from './interval.ts';
export { masked, quoted } from './measure.ts';
export { offsetsIn, placeOf } from './places.ts';
export { pageText } from './read/page-text.ts';
export { readFrontMatter } from './read/front-matter.ts';
export type { FrontMatter } from './read/front-matter.ts';
export { UnreadableStory } from './read/unreadable.ts';
export * from './types.ts';
export type { Ends } from './weights.ts';
export { SAID_FROM } from './weights.ts';
export { withheldOf } from './withheld.ts';

export const rules: readonly Rule[] = list;

/** @throws {RangeError} for an id that is not a rule’s. */
export function severityOf(id: string): Severity {
  const policy = RULE_POLICY[id as RuleId] as (typeof RULE_POLICY)[RuleId] | undefined;
  if (policy === undefined) throw new RangeError(`There is no rule “${id}”.`);
  return policy.severity;
}

/**
 * Judges one story: Markdown, or MDX when `options.path` ends in `.mdx`.
 * @returns the report of schema 1; scores are whole numbers from 0 to 100.
 * @throws {UnreadableStory} when the front matter cannot be read, or git left something else in the story's place.
 * Any other text gives a report.
 */
export const lint = (source: string, options: LintOptions = {}): StoryReport => alone(judging(source, options)).report;

/** The same, with what others must not read of it. */
export interface Examined {
  readonly report: StoryReport;
  /** Whatever an `allow` has set aside; in the text as others see it, and in its front matter as it is written, which a report may quote. */
  readonly withheld: readonly Withheld[];
}

/** @throws {UnreadableStory} as `lint` does. */
export const examine = (source: string, options: LintOptions = {}): Examined => alone(examining(source, options));

/** The same in steps, for many texts abreast. */
export function* examining(source: string, options: LintOptions = {}): Work<Examined> {
  const { report, verdicts, story } = yield* judging(source, options);
  return { report, withheld: [...withheldBy(verdicts), ...withheldOf(source.slice(0, story.bodyStart))] };
}

/** What models say that have not read a text’s writer, or its kind; null where there is none such. */
export interface Unread {
  /** By sentence and, within it, by place in FUNCTIONS: 0 to 1. */
  readonly probabilities: Float64Array | null;
  /** Log odds of being an account of something that happened. */
  readonly account: number | null;
}

const asUnread =
  ({ probabilities, account }: Unread) =>
  (story: Story): Story => {
    const { speaking } = shippedModel();
    const all = probabilities ?? story.functions.probabilities;
    return {
      ...story,
      functions: functionsBy(speaking, all, account ?? story.functions.account),
      earned: functionsBy(speaking, rowsOf(all, story.earning), account ?? story.earned.account),
    };
  };

/**
 * As `lint`, with what other models say in the place of the shipped one: for measuring.
 * @throws {UnreadableStory} as `lint` does.
 */
export const lintBy = (unread: Unread, source: string, options: LintOptions = {}): StoryReport =>
  alone(judging(source, options, asUnread(unread))).report;

/**
 * Everything that could be said of a story, with what is weighed of it and its words: for training and measuring.
 * @throws {UnreadableStory} as `lint` does.
 */
export function remarksBy(unread: Unread, source: string, options: LintOptions = {}): Weighed[] {
  const { story, verdicts, report } = alone(judging(source, options, asUnread(unread)));
  const weighed = weighing(story, report);
  return remarksOn(story, verdicts, report).map((remark) => ({
    remark,
    values: weighed(remark),
    quote: source.slice(remark.span.start, remark.span.end),
  }));
}
export interface Weighed {
  readonly remark: Remark;
  /** As rightness.ts weighs them. */
  readonly values: readonly number[];
  readonly quote: string;
}

function* judging(
  source: string,
  options: LintOptions,
  otherwise: (story: Story) => Story = (story) => story,
): Work<{ report: StoryReport; verdicts: Verdicts; story: Story }> {
  const story = otherwise(yield* readingStory(source, options));
  yield;
  const verdicts = yield* checking(story);
  const scored = scoreStory(story, verdicts);
  yield;
  return { report: buildReport(story, verdicts, scored, options, locator(source)), verdicts, story };
}

/**
 * By what a story asks to be measured: its front matter, with `options` where that is silent or overruled. No text at
 * all asks for nothing.
 * @throws {UnreadableStory} when the front matter cannot be read.
 */
export function termsOf(source: string, options: LintOptions = {}): Terms {
  const { allow, ...terms } = ownTerms(readFrontMatter(source), options);
  return { ...terms, allow: allow.filter((id) => rules.some((rule) => rule.id === id)) };
}
