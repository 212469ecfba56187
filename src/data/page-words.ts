import type { z } from 'astro/zod';
import type { OUTCOMES, plan } from '../schemas/content.ts';

export const OUTCOME_NAMES: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  rejected: 'Rejected',
  'rejected-then-hired': 'Rejected, later hired',
  're-run-recommended': 'Re-run recommended',
};
export const VERDICT_NAMES = { strong: 'Strong', mixed: 'Mixed', weak: 'Weak' } as const;

export type Plan = z.infer<typeof plan>;
type Phase = Plan['phases'][number];

/** “months 2 to 4”, “week 1”, “seconds 0 to 5”. */
export function span(unit: Plan['unit'], { start, end }: Pick<Phase, 'start' | 'end'>): string {
  return start === end ? `${unit} ${start}` : `${unit}s ${start} to ${end}`;
}
