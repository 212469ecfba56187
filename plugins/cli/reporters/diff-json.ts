import type { DiffReport } from '../diff-compare.ts';
import { GATE_RULES } from '../gate.ts';
import { outcome } from './diff-words.ts';
import { toJson } from './json.ts';
import type { Setting } from './reporter.ts';

/** Schema 1; each verdict with the words of the rule that decided it. */
export function diffJson(
  { base, head, asked, loosened, stories, unjudged, uncompared }: DiffReport,
  { ruleset }: Setting,
): string {
  const told = stories.map((story) => ({
    ...story,
    verdict: {
      ...story.verdict,
      decisions: story.verdict.decisions.map(({ rule, because }) => ({ rule, words: GATE_RULES[rule], because })),
    },
  }));
  const gate = { ...asked, ...outcome({ stories, unjudged }) };
  return `${toJson({ schema: 1, ruleset: ruleset(), base, head, gate, loosened, stories: told, unjudged, uncompared })}\n`;
}
