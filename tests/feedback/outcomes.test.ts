import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../plugins/feedback/index.ts';
import type { OutcomeSlug } from '../../plugins/feedback/index.ts';
import { OUTCOMES } from '../../plugins/feedback/outcomes.ts';

const outcomes = (text: string): OutcomeSlug[] => diagnose(text).outcomes.map(({ slug }) => slug);

test.each(OUTCOMES.map(({ slug, page }) => [slug, page]))('%s leads to a page that is there: %s', (_, page) => {
  const [path = '', anchor] = page.split('#');
  const source = readFileSync(new URL(`../../content${path.replace(/\/$/u, '')}.mdx`, import.meta.url), 'utf8');
  const slugger = new GithubSlugger();
  const headings = Array.from(source.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) => slugger.slug(heading));
  if (anchor !== undefined) expect(headings).toContain(anchor);
});

describe('what was decided', () => {
  test.each<[OutcomeSlug, string]>([
    ['downlevel', 'They would like to offer you the role one level lower.'],
    ['downlevel', 'The debrief saw you at L5 and not L6.'],
    ['downlevel', 'The team is open to discussing an L5 role with you.'],
    ['downlevel', 'We see you at the next level down.'],
    ['downlevel', "They'd consider you for SDE II instead."],
    ['downlevel', "They'd love to have you one notch down."],
    ['downlevel', 'The bar for L6 was not met, L5 was.'],
    ['downlevel', 'You came out as a solid L5, not an L6.'],
    ['downlevel', 'We cannot hire you at L6, but would like to extend an L5 offer.'],
    ['recycle', 'The team wants to recycle you to a sister org.'],
    ['recycle', 'I would like to share your packet with two other teams.'],
    ['cooldown', 'You may apply again in six months.'],
    ['cooldown', 'Cooldown is a year.'],
    ['hold', 'Your application is on hold until the new budget.'],
    ['cooldown', 'We can re-interview you in 6 months.'],
    ['closed', 'The position has been filled.'],
    [
      'closed',
      'Unfortunately the requisition for Software Development Manager, Deliver Results Tools has been cancelled.',
    ],
    ['closed', 'Hiring for this team is frozen.'],
    ['closed', 'The requisition was cancelled last week.'],
    ['not-inclined', 'Vote: not inclined.'],
    ['inclined', 'Two interviewers were inclined, both from coding.'],
  ])('%s: %s', (slug, text) => {
    expect(outcomes(text)).toContain(slug);
  });

  test.each<[OutcomeSlug, string]>([
    ['recycle', 'There will be no re-loop.'],
    ['inclined', 'Not inclined.'],
    ['cooldown', 'How long is the cooldown in practice?'],
    ['closed', 'The team felt that the role needs more ownership.'],
    ['downlevel', 'Your answers stayed at a high level.'],
    ['downlevel', 'We are not in a position to extend an L5 offer.'],
    ['downlevel', 'We are unable to proceed with you at L6.'],
    ['downlevel', 'Happy to discuss your feedback from the SDE II loop.'],
    ['downlevel', 'The hiring manager was more critical than the senior engineer.'],
    ['downlevel', 'They said the examples sounded like a junior role.'],
    ['downlevel', 'At L6 we expect a view beyond the next release.'],
    ['cooldown', 'It has been four weeks since my loop.'],
    ['recycle', 'You passed the feedback to another team instead of acting.'],
  ])('no %s: %s', (slug, text) => {
    expect(outcomes(text)).not.toContain(slug);
  });

  test('stands at its words', () => {
    const [cooldown] = diagnose('Thanks, Sam.\nYou may apply again in six months.').outcomes;
    expect(cooldown).toMatchObject({ evidence: { line: 2, column: 9, quote: 'apply again in six months' } });
  });
});
