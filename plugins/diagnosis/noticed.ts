/** Where nobody said why: signs that somebody noticed themselves → what they may mean. */
import type { PatternSlug } from '../feedback/index.ts';
import { drawn, type Drawn } from '../manuscript/drawn.ts';
import type { Found } from './index.ts';

/** A pattern as its page has it, and what the engine would ask and rule it out by. */
export interface PatternPage {
  readonly slug: PatternSlug;
  readonly title: string;
  readonly principles: readonly string[];
  readonly signs: readonly string[];
  /** What to ask a recruiter where it is the guess. */
  readonly asks: string;
  readonly rulesOut: string;
}
/** A pattern, with the signs of it that were noticed. */
export interface Noticed {
  readonly page: PatternPage;
  readonly signs: readonly string[];
}

/** More would describe the person rather than the loop. */
export const MOST_NOTICED = 3;

/** The patterns of which signs were noticed: first the one with the most of them; as many keep the order of the pages. */
export function noticed(pages: readonly PatternPage[], picked: ReadonlySet<string>): readonly Noticed[] {
  return pages
    .map((page) => ({ page, signs: page.signs.filter((sign) => picked.has(sign)) }))
    .filter(({ signs }) => signs.length > 0)
    .toSorted((a, b) => b.signs.length - a.signs.length);
}

export const foundIn = (all: readonly Noticed[]): readonly Found[] =>
  all.slice(0, MOST_NOTICED).map(({ page: { slug }, signs }) => ({ slug, quote: signs[0] ?? '' }));

export const noticedDrawn = (all: readonly Noticed[]): readonly Drawn[] =>
  all
    .slice(0, MOST_NOTICED)
    .map(({ page, signs }) =>
      drawn(
        'article',
        { class: 'pattern' },
        drawn(
          'h3',
          {},
          drawn('a', { href: `/patterns/${page.slug}/` }, page.title),
          ' ',
          drawn('span', { class: 'sure tabular' }, `${signs.length} of ${page.signs.length} signs`),
        ),
        drawn('p', { class: 'rules-out' }, page.rulesOut),
      ),
    );

/** The same in a sentence, for somebody who listens. */
export function noticedAloud(all: readonly Noticed[]): string {
  const said = all
    .slice(0, MOST_NOTICED)
    .map(({ page, signs }) => `${page.title}, ${signs.length} of ${page.signs.length} signs`);
  return said.length === 0
    ? 'No sign is picked.'
    : `What you noticed points to ${said.join('; then ')}. It is a guess.`;
}
