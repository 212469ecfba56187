/** Which Leadership Principles the feedback puts in question: those it names beside a reason, and those its patterns bear on. */
import { Matcher } from '../language/index.ts';
import type { Span } from '../language/index.ts';
import { PRINCIPLES } from '../story-lint/types.ts';
import type { PrincipleSlug } from '../story-lint/types.ts';
import { PATTERN } from './patterns/index.ts';
import type { Mail } from './read.ts';
import type { Weighed } from './weigh.ts';

/** How people say their names. */
const NAMES: Readonly<Record<PrincipleSlug, readonly string[]>> = {
  'customer-obsession': ['customer obsess*', 'customer obs'],
  ownership: ['ownership'],
  'invent-and-simplify': ['invent and/& simplify', 'invent and'],
  'are-right-a-lot': ['are right', 'right , a? lot', 'right a lot'],
  'learn-and-be-curious': ['learn and _1 curious', 'be curious'],
  'hire-and-develop-the-best': ['hire and develop', 'hiring and developing', 'develop the best'],
  'insist-on-the-highest-standards': ['highest standard*', 'high standard*'],
  'think-big': ['{think} big*'],
  'bias-for-action': ['bias for/to/toward*'],
  frugality: ['frugal*'],
  'earn-trust': ['earn* trust'],
  'dive-deep': ['{dive} deep*', 'deep dive*'],
  'have-backbone-disagree-and-commit': ['backbone', 'disagree and commit'],
  'deliver-results': ['{deliver} results'],
  'strive-to-be-earths-best-employer': ['best employer'],
  'success-and-scale-bring-broad-responsibility': ['broad responsibility'],
};
const matcher = new Matcher(PRINCIPLES.map((slug) => NAMES[slug]));
/** What a name is worth beside a reason, and beside a vote or a remark that is neither reason nor praise. */
const NAMED = 0.85;
const MENTIONED = 0.45;

export interface WeighedPrinciple {
  readonly slug: PrincipleSlug;
  readonly confidence: number;
  readonly evidence: readonly Span[];
}

export function weighPrinciples({ reading, units, shown }: Mail, patterns: readonly Weighed[]): WeighedPrinciple[] {
  const doubts = PRINCIPLES.map((slug) =>
    patterns.reduce(
      (doubt, pattern) => doubt * (1 - (PATTERN[pattern.slug].bearsOn[slug] ?? 0) * pattern.confidence),
      1,
    ),
  );
  const evidence = PRINCIPLES.map((): Span[] => []);
  for (const unit of units) {
    const worth = unit.kind === 'reason' ? NAMED : unit.kind === 'other' ? MENTIONED : 0;
    if (worth === 0) continue;
    for (const { owner, from, to } of matcher.match(reading, unit)) {
      evidence[owner]?.push(shown.source({ start: reading.starts[from] ?? 0, end: reading.ends[to - 1] ?? 0 }));
      doubts[owner] = (doubts[owner] ?? 1) * (1 - worth);
    }
  }
  return PRINCIPLES.map((slug, i) => ({ slug, confidence: 1 - (doubts[i] ?? 1), evidence: evidence[i] ?? [] }));
}
