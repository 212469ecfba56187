/** Units → how strongly each pattern is meant, and the words for it and against it. */
import { apart, Matcher } from '../language/index.ts';
import type { Span } from '../language/index.ts';
import { PATTERN } from './patterns/index.ts';
import type { Mail } from './read.ts';
import { PATTERNS } from './types.ts';
import type { PatternSlug } from './types.ts';

export interface Weighed {
  readonly slug: PatternSlug;
  /** 0..1 */
  readonly confidence: number;
  readonly evidence: readonly Span[];
  readonly against: readonly Span[];
}

/** A reader of the feedback would name the pattern from here on; of letters without a reason less than one in ten gets there. */
export const TAGGED = 0.45;
/** From which share of a reason its words are shown for a pattern. */
const SHOWN = 0.25;

/** How much likelier a reason means a pattern whose subject it names. */
const NAMED = 2;

const subjects = new Matcher(
  PATTERNS.map((slug) => PATTERN[slug].about),
  { classes: { well: 'well good strong solid fine great excellent impressive' } },
);

/** A pattern is meant unless every sentence fails to mean it; praise of its subject speaks against it. */
export function weigh({ units, reading, shown }: Mail): Weighed[] {
  const praised = units
    .filter(({ kind }) => kind === 'praise')
    .flatMap((unit) => apart(subjects.match(reading, unit)))
    .map(({ owner, from, to }) => ({
      owner,
      span: shown.source({ start: reading.starts[from] ?? 0, end: reading.ends[to - 1] ?? 0 }),
    }));
  const meant = units.map((unit) => {
    const found = subjects.match(reading, unit);
    if (found.length === 0) return unit;
    const named = new Set(found.map(({ owner }) => owner));
    const raised = unit.patterns.map((share, k) => share * (named.has(k) ? NAMED : 1));
    const total = raised.reduce((a, b) => a + b, 0);
    return { ...unit, patterns: raised.map((share) => share / total) };
  });
  return PATTERNS.map((slug, k) => {
    let doubt = 1;
    const evidence: Span[] = [];
    for (const { reason, patterns, span, kind } of meant) {
      const share = reason * (patterns[k] ?? 0);
      doubt *= 1 - share;
      if (share >= SHOWN && kind !== 'praise') evidence.push(span);
    }
    const against = praised.filter(({ owner }) => owner === k).map(({ span }) => span);
    return { slug, confidence: 1 - doubt, evidence, against };
  });
}
