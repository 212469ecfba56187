import { verdict } from '../measure.ts';
import type { Rule } from '../types.ts';

export const frontMatterIgnored: Rule<'front-matter-ignored'> = {
  id: 'front-matter-ignored',
  title: 'Front matter that is not read',
  why: 'Other tools keep dates, tags and the like in front matter. A story has no use for them: they change nothing here, and what they say is neither judged nor shown.',
  dimension: null,
  examples: {
    good: [
      '---\ntitle: The label printer\nlevel: L6\n---\n\nI traced the stall.',
      '---\n\nI traced the stall.',
      '---\nrole: SDM\nprinciples: [Earn Trust]\n---\n\nThe tags on the crates were wrong. I traced the stall.',
    ],
    bad: [
      '---\n⟦date⟧: 2024-03-01\nlevel: L6\n---\n\nI traced the stall.',
      '---\n⟦tags⟧: [star, printer]\n⟦company⟧: Brennick\n---\n\nI traced the stall.',
      '\n---\n⟦aliases⟧:\n  - printer\n---\n\nI traced the stall.',
    ],
  },
  check: ({ notes }) => {
    const ignored = notes.filter(({ kind }) => kind === 'ignored');
    return verdict(
      ignored.length === 0 ? 1 : 0,
      ignored.map(({ start, end, message }) => ({ start, end, message })),
    );
  },
};
