import { verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const frontMatterAssumed: Rule<'front-matter-assumed'> = {
  id: 'front-matter-assumed',
  title: 'Front matter read as it was meant',
  why: 'Something in the front matter says almost what it should. It was read as you most likely meant it; another tool may read it otherwise, or not at all.',
  dimension: null,
  examples: {
    good: [
      "---\ntitle: 'Dive Deep: the label printer'\nlevel: l6\nprinciples: [Dive Deep]\n---\n\nI traced the stall.",
      '---\nlevel: L6 # the bar\n---\n\nI traced the stall.',
      '---\ntitle: "Fixing #42"\nlevel: L 7\n---\n\nI traced the stall.',
    ],
    bad: [
      '---\ntitle: ⟦Dive Deep: the label printer⟧\n---\n\nI traced the stall.',
      '---\nquestion: ⟦What went wrong with #42?⟧\n---\n\nI traced the stall.',
      '---\nlevel: ⟦6⟧\n---\n\nI traced the stall.',
      '---\nprinciples: ⟦[Have Backbone]⟧\n---\n\nI traced the stall.',
    ],
  },
  check: ({ notes }) => {
    const assumed = notes.filter(({ kind }) => kind === 'assumed');
    return verdict(
      assumed.length === 0 ? 1 : 0,
      assumed.map(({ start, end, message, suggestion }) => ({
        ...{ start, end, message },
        ...(suggestion === undefined ? {} : { suggestions: [suggestion] }),
      })),
    );
  },
};
