/** The only door to this room. Pure: the same text gives the same report in every host. */
import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleTag } from '../story-lint/types.ts';
import { nextFor, stepsFor } from './next-questions.ts';
import { quoter } from './quoter.ts';
import { readWords } from './read.ts';
import { PATTERNS } from './types.ts';
import type { DiagnoseOptions, FeedbackReport, PatternSlug, PatternTag } from './types.ts';
import { contextOf, weigher } from './weigh.ts';
import { PATTERN_WORDS } from './words/patterns.ts';
import { BEARS_ON, PRINCIPLE_WORDS } from './words/principles.ts';

export { PATTERNS } from './types.ts';
export type { DiagnoseOptions, FeedbackReport, PatternSlug, PatternTag } from './types.ts';

const weighPatterns = weigher(PATTERN_WORDS, PATTERNS);
const weighPrinciples = weigher(PRINCIPLE_WORDS, PRINCIPLES);

/** The strength at which words alone are worth half. */
const HALF = 2.2;
/** How much of the confidence depends on how the others fare. */
const RIVALRY = 0.45;
const TAGGED = 0.4;
const MOST_TAGGED = 3;
const PRINCIPLE_HALF = 3;
const PRINCIPLE_TAGGED = 0.4;

/** Which failure patterns, and which principles, feedback on a rejection points to. Never throws. */
export function diagnose(text: string, options: DiagnoseOptions = {}): FeedbackReport {
  const context = contextOf(readWords(text));
  const quote = quoter(text);
  const weighed = weighPatterns(context);
  const strengths = PATTERNS.map((slug) => weighed.get(slug)?.strength ?? 0);
  const strongest = Math.max(...strengths);
  const confidences = strengths.map((strength) =>
    strength === 0 ? 0 : (strength / (strength + HALF)) * (1 - RIVALRY + RIVALRY * (strength / strongest) ** 1.5),
  );
  const order = ranked(confidences);
  const patterns = order.map((index, rank): PatternTag => {
    const slug = PATTERNS[index] as PatternSlug;
    const found = weighed.get(slug);
    const confidence = rounded(confidences[index] ?? 0);
    return {
      slug,
      confidence,
      tagged: rank < MOST_TAGGED && confidence >= TAGGED,
      evidence: (found?.evidence ?? []).map(quote),
      rulesOut: (found?.against ?? []).map(quote),
      next: nextFor(slug, found?.guess ?? null),
    };
  });
  const principles = principlesOf(context, confidences, quote);
  const tagged = patterns.filter((pattern) => pattern.tagged);
  return {
    path: options.path ?? '',
    patterns,
    principles,
    next: stepsFor(
      tagged.map(({ slug }) => ({ slug, guess: weighed.get(slug)?.guess ?? null })),
      patterns.filter((pattern) => !pattern.tagged && pattern.evidence.length > 0).map(({ slug }) => slug)[0] ?? null,
      text.trim() === '',
    ),
  };
}

function principlesOf(
  context: ReturnType<typeof contextOf>,
  patterns: readonly number[],
  quote: ReturnType<typeof quoter>,
): PrincipleTag[] {
  const weighed = weighPrinciples(context);
  const confidences = PRINCIPLES.map((slug) => {
    const strength = weighed.get(slug)?.strength ?? 0;
    let doubt = 1 - (strength / (strength + PRINCIPLE_HALF)) * 0.8;
    PATTERNS.forEach((pattern, index) => {
      doubt *= 1 - (BEARS_ON[pattern][slug] ?? 0) * (patterns[index] ?? 0);
    });
    return 1 - doubt;
  });
  return ranked(confidences).map((index, rank) => {
    const slug = PRINCIPLES[index] ?? PRINCIPLES[0];
    const confidence = rounded(confidences[index] ?? 0);
    return {
      slug,
      confidence,
      tagged: rank < MOST_TAGGED && confidence >= PRINCIPLE_TAGGED,
      evidence: (weighed.get(slug)?.evidence ?? []).map(quote),
    };
  });
}

/** Places from the highest value down; equals keep their order. */
const ranked = (values: readonly number[]): number[] =>
  values.map((_, index) => index).sort((a, b) => rounded(values[b] ?? 0) - rounded(values[a] ?? 0) || a - b);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
