import { PRINCIPLES } from '../../plugins/story-lint/index.ts';
import type { Band, PrincipleSlug, StoryReport } from '../../plugins/story-lint/index.ts';
import { report } from '../cli/made-up.ts';

const BANDS: readonly Band[] = ['not-a-story', 'at-risk', 'developing', 'solid', 'bar-raising'];
const bandOf = (score: number): Band => BANDS[Math.min(4, Math.floor(score / 20))] ?? 'not-a-story';

/** A report that no engine made: a story of this name and score that shows these principles. */
export function scored(
  name: string,
  score: number,
  shows: readonly PrincipleSlug[] | ReadonlyMap<PrincipleSlug, number>,
  over: Partial<StoryReport> = {},
): StoryReport {
  const confidences = 'get' in shows ? shows : new Map([...shows.values()].map((slug) => [slug, 0.8]));
  return report({
    path: `${name}.mdx`,
    title: name,
    score,
    band: bandOf(score),
    principles: PRINCIPLES.map((slug) => ({
      slug,
      confidence: confidences.get(slug) ?? 0.05,
      tagged: confidences.has(slug),
      evidence: confidences.has(slug)
        ? [{ line: 5, column: 1, endLine: 5, endColumn: 9, quote: `${name} did ${slug}` }]
        : [],
    })),
    ...over,
  });
}
