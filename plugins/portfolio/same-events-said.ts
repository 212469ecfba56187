/** What is said of stories that tell one event: which, by which words that can be seen, and what it means for the count. */
import { inWords, listed, told } from './debrief-words.ts';
import type { Pair } from './told-again.ts';
import type { SameEvent, StoryRow } from './types.ts';

/** So many words show what two tellings have in common; more are read by nobody. */
const SHOWN = 5;

/** As a story writes a word, by the place of the story; null where it may not be repeated. */
export type Spelling = (story: number, word: string) => string | null;

/** Events that are counted once, then pairs that are only asked about, both in the order of their stories. */
export function sameEvents(rows: readonly StoryRow[], pairs: readonly Pair[], spell: Spelling): SameEvent[] {
  const again = new Map<number, StoryRow[]>();
  for (const row of rows) {
    const others = again.get(row.event);
    if (others === undefined) again.set(row.event, [row]);
    else others.push(row);
  }
  const once = [...again.values()]
    .filter(({ length }) => length > 1)
    .map((tellings): SameEvent => {
      const own = pairs.filter(
        ({ first, verdict }) => verdict === 'same' && tellings.includes(rows[first] as StoryRow),
      );
      const shared = spelled(own, spell);
      const best = tellings.find(({ number, event }) => number === event);
      const counted = best === undefined ? '' : ` It counts once; ${told(best)} is its best telling.`;
      const says = `${listed(tellings.map(told))} tell the same event${both(tellings.length, shared)}.${counted} If they are two, say in each what sets it apart.`;
      return { stories: tellings.map(({ number }) => number), once: true, shared, says };
    });
  const asked = pairs.flatMap((pair): SameEvent[] => {
    const [a, b] = [rows[pair.first], rows[pair.second]];
    if (pair.verdict !== 'perhaps' || a === undefined || b === undefined || a.event === b.event) return [];
    const shared = spelled([pair], spell);
    const says = `Do ${told(a)} and ${told(b)} tell the same event${both(2, shared)}? They are counted as two. If it is one, leave one of them out and run this again.`;
    return [{ stories: [a.number, b.number], once: false, shared, says }];
  });
  return [...once, ...asked];
}

/** Of several pairs the words that most of them share come first. */
function spelled(pairs: readonly Pair[], spell: Spelling): string[] {
  const worth = new Map<string, number>();
  const shown = new Map<string, string>();
  for (const { first, second, shared } of pairs)
    shared.forEach((word, place) => {
      const open = spell(first, word);
      if (open === null || spell(second, word) === null) return;
      worth.set(word, (worth.get(word) ?? 0) + 1 / (1 + place));
      if (!shown.has(word)) shown.set(word, open);
    });
  return [...worth]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([word]) => shown.get(word) ?? word);
}

function both(tellings: number, shared: readonly string[]): string {
  if (shared.length === 0) return '';
  const who = tellings === 2 ? 'both' : `the ${inWords(tellings)}`;
  return `: ${who} speak of ${quotedList(shared)}`;
}

function quotedList(words: readonly string[]): string {
  const all = words.map((word) => `“${word}”`);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
