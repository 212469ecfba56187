/** Whether two texts tell one event: by rare words, figures and names that both hold, so that it can be said which. */
import type { Sign, SignKind, Signs } from './story-signs.ts';
import { shareOf } from './told-words.ts';

/** A telling with what each of its signs is worth as a sign of its event, in nats by how rare it is. */
export interface Telling {
  readonly signs: Signs;
  readonly worth: ReadonlyMap<string, number>;
  /** √ of the sum of squares. */
  readonly length: number;
}

export interface Likeness {
  /** What both hold, beside all that the one with more to say holds: 0 to its length, some 30 for a story of a page. */
  readonly strength: number;
  /** 0 to 1; 1 for the same text. */
  readonly cosine: number;
  /** The keys of the signs that both hold, the one that says most first. */
  readonly shared: readonly string[];
}

/**
 * From here on two texts are counted as one event. At 6.4 one in 10,000 pairs of different events by different writers gets there, by
 * half of the labelled files (6.6 by the other half); but two stories of one person reach 6.7 by their employer’s words alone where few
 * others show that they are those. So: 0.5 in 10,000 of 2.6 million pairs, none of one person’s (two folders, every choice of two to
 * eight stories). Of events that one writer told weakly and strongly 12 in 32 get there; that one person tells twice, all eight, one
 * of them by a third telling; copies and small rewrites, all.
 */
export const SAME = 7.5;
/** From here on it is worth a question: six in 10,000 pairs of different events, 24 in 32 of those told weakly and strongly. */
export const PERHAPS = 4.5;
/** Copies, however short. */
const COPY = 0.9;

/** Names and deeds are those of a person’s whole working life; things and figures are those of an event. */
const WEIGHTS: Readonly<Record<SignKind, number>> = { thing: 1, figure: 1, name: 0.3, deed: 0.3 };
/** What is said more often than this is not more of a sign. */
const OFTEN = 4;
/** One event is told up to so many times before its words look like those of every story. */
const TELLINGS = 3;
/** How many stories of one’s own weigh as much as what is known of stories at large. */
const AT_LARGE = 10;

/**
 * How likely a story of another event holds a word, by stories at large and by the set that it stands in: the name of one’s employer is
 * in all of them.
 * @param held how many of the set hold it.
 * @param stories how many there are.
 */
export function chance(word: string, held: number, stories: number): number {
  const share = shareOf(word);
  const others = Math.max(0, stories - TELLINGS);
  return Math.max(share, (Math.max(0, held - TELLINGS) + AT_LARGE * share) / (others + AT_LARGE));
}

export function tellingOf(signs: Signs, chanceOf: (word: string) => number = shareOf): Telling {
  const worth = new Map<string, number>();
  for (const [word, sign] of signs) worth.set(word, worthOf(sign, chanceOf(word)));
  let squares = 0;
  for (const each of worth.values()) squares += each * each;
  return { signs, worth, length: Math.sqrt(squares) };
}

const worthOf = ({ kind, times }: Sign, likely: number): number =>
  -WEIGHTS[kind] * Math.log(likely) * (1 + Math.log(Math.min(times, OFTEN)));

/** The same whichever of the two comes first. */
export function likeness(a: Telling, b: Telling): Likeness {
  const [few, many] = a.worth.size <= b.worth.size ? [a, b] : [b, a];
  const both: [word: string, worth: number][] = [];
  let sum = 0;
  for (const [word, worth] of few.worth) {
    const product = worth * (many.worth.get(word) ?? 0);
    if (product <= 0) continue;
    sum += product;
    both.push([word, product]);
  }
  const longer = Math.max(a.length, b.length);
  return {
    strength: longer === 0 ? 0 : sum / longer,
    cosine: sum === 0 ? 0 : sum / (a.length * b.length),
    shared: both.toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([word]) => word),
  };
}

export type Verdict = 'same' | 'perhaps' | 'different';

export function verdictOn({ strength, cosine }: Likeness): Verdict {
  if (strength >= SAME || cosine >= COPY) return 'same';
  return strength >= PERHAPS ? 'perhaps' : 'different';
}

/** Whether two stories tell one event, each as it stands in its file, and by which words. */
export const sameEvent = (a: Signs, b: Signs): Likeness & { readonly verdict: Verdict } => {
  const found = likeness(tellingOf(a), tellingOf(b));
  return { ...found, verdict: verdictOn(found) };
};
