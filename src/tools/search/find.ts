import { pagefind, type Filters, type Hit, type Page } from './pagefind.ts';

/** Words of a sentence that say nothing about what is looked for. Pagefind wants every word on the page, so they would only lose pages. */
const SMALL = new Set(
  'a about all am an and any are as at be been being but by can could did do does doing for from get got had has have having he her him his how i i’m im in into is it its it’s just me my of on one or our out she so some than that the their them then there they this to told up us very was were what when where which who why will with would you your said say says they’d i’d'.split(
    ' ',
  ),
);
/** A page with less than this share of the best one's score shares a word with the query, not a meaning. */
const NEAR = 0.2;

/** The words that carry a query; all of them when none seems to. */
export function carrying(query: string): readonly string[] {
  const words = plain(query).split(' ').filter(Boolean);
  const strong = words.filter((word) => !SMALL.has(word));
  return [...new Set(strong.length > 0 ? strong : words)];
}

/**
 * Pages for words as a person says them, `most` at the most: first those on which just this is said, then those with
 * every word as written, then the rest by rank. No words: every page that the filters leave.
 */
export async function find(query: string, most: number, filters: Filters = {}): Promise<readonly Page[]> {
  const words = carrying(query);
  const hits = await ranked(words, filters);
  const pages = await Promise.all(hits.slice(0, most).map((hit) => hit.data()));
  if (words.length === 0) return pages;
  const phrase = plain(query);
  const said = (page: Page): boolean => plain(page.meta['sounds'] ?? '').includes(phrase);
  const exact = (page: Page): boolean => words.every((word) => ` ${plain(page.content)} `.includes(` ${word} `));
  const worth = (page: Page): number => 2 * Number(said(page)) + Number(exact(page));
  return pages.filter((page) => words.some((word) => holds(page, word))).toSorted((a, b) => worth(b) - worth(a));
}

/**
 * Pagefind alone asks for every word at once; here a page may miss some, and a rare word counts for more than a
 * common one.
 */
async function ranked(words: readonly string[], filters: Filters): Promise<readonly Hit[]> {
  const index = await pagefind();
  const ask = async (term: string | null): Promise<readonly Hit[]> => (await index.search(term, { filters })).results;
  const together = await ask(words.length === 0 ? null : words.join(' '));
  if (words.length < 2) return together;

  const single = await Promise.all(words.map(ask));
  const commonest = Math.max(1, ...single.map((hits) => hits.length));
  const found = new Map<string, { readonly hit: Hit; score: number }>();
  const add = (hits: readonly Hit[], worth: number): void => {
    const best = hits[0]?.score ?? 1;
    for (const hit of hits) {
      const known = found.get(hit.id) ?? { hit, score: 0 };
      known.score += worth * (hit.score / best);
      found.set(hit.id, known);
    }
  };
  for (const hits of single) add(hits, 1 + Math.log(commonest / Math.max(1, hits.length)));
  add(together, 1);
  const order = [...found.values()].toSorted((a, b) => b.score - a.score);
  const enough = (order[0]?.score ?? 0) * NEAR;
  return order.filter(({ score }) => score >= enough).map(({ hit }) => hit);
}

/** For a word that nobody wrote, Pagefind offers the nearest beginning of one (“quartz”: “quarter”). That is not an answer. */
function holds({ content, meta }: Page, word: string): boolean {
  const stem = word.slice(0, Math.max(3, word.length - 2));
  return `${content} ${meta['title'] ?? ''}`.toLowerCase().replaceAll("'", '’').includes(stem);
}

function plain(words: string): string {
  return (
    words
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[\p{L}\d][\p{L}\d’]*/gu) ?? []
  ).join(' ');
}
