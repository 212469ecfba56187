import type { PrincipleSlug, Span, Story } from '../types.ts';
import { PRINCIPLES } from '../types.ts';
export function tagPrinciples(_story: Story): { slug: PrincipleSlug; confidence: number; tagged: boolean; evidence: readonly Span[] }[] {
  return PRINCIPLES.map((slug) => ({ slug, confidence: 0, tagged: false, evidence: [] }));
}
