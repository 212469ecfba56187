import type { ReportedFinding } from '../story-lint/index.ts';
import { count } from './layout.ts';

/** PURE: what changed in a story → may it go in. All of its policy is in this file. */

/** Points that an edit may cost without a change of meaning: tests/laws holds the judge to it. */
export const TOLERANCE = 3;

export const GATE_RULES = {
  'new-error': 'no new error',
  'score-drop': 'no score worse by more than the tolerance',
  min: 'no story below the min asked for',
  target: 'no story below its own target',
  'as-new': 'a new story answers for errors only, unless min or its target asks for more',
  deleted: 'a deleted story has nothing left to judge',
} as const;
export type GateRule = keyof typeof GATE_RULES;

/** What a rule has found where it says no. */
export const REFUSALS: Readonly<Record<GateRule, string | null>> = {
  'new-error': 'an error that was not there before',
  'score-drop': 'a score that fell by more than the tolerance',
  min: 'a score below the min asked for',
  target: 'a score below the story’s own target',
  'as-new': null,
  deleted: null,
};

/** What the gate was told to ask for. */
export interface Asked {
  readonly tolerance: number;
  readonly min: number | null;
}

/** What it looks at. `after` is null for a deleted story, `before` for one that is new or could not be judged before. */
export interface Facts {
  readonly before: { readonly score: number } | null;
  readonly after: { readonly score: number; readonly target: number | null } | null;
  readonly wasThere: boolean;
  readonly newErrors: readonly ReportedFinding[];
}

export interface Decision {
  readonly rule: GateRule;
  readonly because: string;
}
/** With the rules that say no, or the one by which the story passes. */
export interface Verdict {
  readonly passes: boolean;
  readonly decisions: readonly [Decision, ...Decision[]];
}

export function verdictOf(facts: Facts, asked: Asked): Verdict {
  const [first, ...others] = objections(facts, asked);
  return first === undefined
    ? { passes: true, decisions: [passage(facts, asked)] }
    : { passes: false, decisions: [first, ...others] };
}

function objections({ before, after, newErrors }: Facts, { tolerance, min }: Asked): Decision[] {
  if (after === null) return [];
  const { score, target } = after;
  const found: Decision[] = [];
  const [error] = newErrors;
  if (error !== undefined) {
    const more = newErrors.length === 1 ? '' : ` and ${newErrors.length - 1} more`;
    found.push({ rule: 'new-error', because: `an error that was not there before: ${error.rule}${more}` });
  }
  if (before !== null && before.score - score > tolerance) {
    const lost = before.score - score;
    found.push({
      rule: 'score-drop',
      because: `the score fell by ${count(lost, 'point')}, from ${before.score} to ${score}; the tolerance is ${tolerance}`,
    });
  }
  if (min !== null && score < min) found.push({ rule: 'min', because: `it scores ${score}; min asks for ${min}` });
  if (target !== null && score < target)
    found.push({ rule: 'target', because: `it scores ${score}; its own target is ${target}` });
  return found;
}

function passage({ before, after, wasThere }: Facts, { tolerance }: Asked): Decision {
  if (after === null) return { rule: 'deleted', because: 'the story was deleted' };
  if (before === null) {
    const why = wasThere ? 'it could not be judged before, so it counts as new' : 'the story is new';
    return { rule: 'as-new', because: `${why}, and holds no error` };
  }
  const moved = after.score - before.score;
  const because =
    moved > 0
      ? `no new error, and the score rose by ${count(moved, 'point')}`
      : moved === 0
        ? 'no new error, and the score is the same'
        : `no new error, and the score fell by ${count(-moved, 'point')}, within the tolerance of ${tolerance}`;
  return { rule: 'score-drop', because };
}
