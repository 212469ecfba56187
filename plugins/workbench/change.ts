import { deltaDrawn } from '../manuscript/delta-drawn.ts';
import { drawn, type Drawn } from '../manuscript/drawn.ts';
import type { StoryReport } from '../story-lint/index.ts';

/** What changed from the first draft to the second; why that is not shown where they were held to two bars. */
export function changeDrawn(before: StoryReport, after: StoryReport): readonly Drawn[] {
  if (before.level === after.level) return deltaDrawn({ before, after, names: ['First', 'Second'] });
  return [
    drawn(
      'p',
      {},
      `The first draft is judged at ${before.level} and the second at ${after.level}, so their points cannot be compared. Choose one level for both above.`,
    ),
  ];
}
