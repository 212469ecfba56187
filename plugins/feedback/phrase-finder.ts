/**
 * Phrases, and finding them in one pass over the words.
 *
 * `number* is/was missing`  words in order; `a/b` either, `*` any ending
 * `<lack>`                  any word of a class (words/word-groups.ts)
 * `_3`                      up to three words of any kind
 * `the?`                    may be absent
 * `^we`                     at the opening of a quotation
 * `-point*`                 the next word is none of these
 * `a b & c d`               both, in any order, in one sentence
 *
 * Phrases stay within a clause; the halves of an `&` within a sentence.
 */
import type { Word } from './read.ts';

interface Step {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  readonly kind: 'word' | 'optional' | 'opening' | 'absent';
}
type Element = Step | number;

export interface Hit {
  /** Which of the phrases’ owners. */
  readonly owner: number;
  /** First and last word. */
  readonly from: number;
  readonly to: number;
}

/** Distance in words over which the halves of an `&` still belong together. */
const REACH = 18;
const STEM = 3;

interface Part {
  readonly owner: number;
  readonly elements: readonly Element[];
  /** For an `&`: which pair, which half. */
  readonly pair: number | null;
  readonly half: 0 | 1;
}

export type Finder = (words: readonly Word[]) => readonly Hit[];

export function finder(phrasesOf: readonly (readonly string[])[], classes: Readonly<Record<string, string>>): Finder {
  const exact = new Map<string, Part[]>();
  const stems = new Map<string, Part[]>();
  let pairs = 0;
  const add = (map: Map<string, Part[]>, key: string, part: Part): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [part]);
    else if (!known.includes(part)) known.push(part);
  };
  phrasesOf.forEach((phrases, owner) => {
    for (const phrase of phrases) {
      const halves = phrase.split(' & ');
      const pair = halves.length > 1 ? pairs++ : null;
      halves.forEach((text, half) => {
        const part: Part = { owner, elements: parse(text, classes), pair, half: half === 0 ? 0 : 1 };
        const first = part.elements[0];
        if (first === undefined || typeof first === 'number')
          throw new Error(`A phrase begins with a word: “${phrase}”.`);
        for (const word of first.exact) add(exact, word, part);
        for (const prefix of first.prefixes) {
          if (prefix.length < STEM) throw new Error(`Too short to look up: “${prefix}*”.`);
          add(stems, prefix.slice(0, STEM), part);
        }
      });
    }
  });
  return (words) => {
    const hits: Hit[] = [];
    /** Last places of each half of each pair. */
    const open = new Map<number, (Hit | undefined)[]>();
    for (let at = 0; at < words.length; at++) {
      const text = words[at]?.text ?? '';
      for (const part of [...(exact.get(text) ?? []), ...(stems.get(text.slice(0, STEM)) ?? [])]) {
        const to = end(words, at, part.elements, 0, words[at]?.clause ?? 0);
        if (to === null) continue;
        const hit: Hit = { owner: part.owner, from: at, to };
        if (part.pair === null) {
          hits.push(hit);
          continue;
        }
        const halves = open.get(part.pair) ?? [];
        const other = halves[1 - part.half];
        if (
          other !== undefined &&
          words[other.from]?.sentence === words[at]?.sentence &&
          at - other.to <= REACH &&
          other.to < at
        ) {
          hits.push({ owner: part.owner, from: other.from, to });
        }
        halves[part.half] = hit;
        open.set(part.pair, halves);
      }
    }
    return hits;
  };
}

function parse(phrase: string, classes: Readonly<Record<string, string>>): Element[] {
  return phrase
    .trim()
    .split(/\s+/u)
    .map((written) => {
      const gap = /^_(\d)$/u.exec(written)?.[1];
      if (gap !== undefined) return Number(gap);
      const kind = written.startsWith('^')
        ? 'opening'
        : written.startsWith('-')
          ? 'absent'
          : written.endsWith('?')
            ? 'optional'
            : 'word';
      const bare = written.replace(/^[-^]/u, '').replace(/\?$/u, '');
      const expanded = bare.replaceAll(/<(\w+)>/gu, (_, name: string) => {
        const known = classes[name];
        if (known === undefined) throw new Error(`No word class “${name}”.`);
        return known.trim().split(/\s+/u).join('/');
      });
      const all = expanded.split('/');
      return {
        exact: new Set(all.filter((word) => !word.endsWith('*'))),
        prefixes: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
        kind,
      };
    });
}

const fits = (step: Step, word: Word): boolean =>
  (step.exact.has(word.text) || step.prefixes.some((prefix) => word.text.startsWith(prefix))) &&
  (step.kind !== 'opening' || word.quoted);

/** The last word of the match that starts at `at`, or null. The nearest end wins. */
function end(
  words: readonly Word[],
  at: number,
  elements: readonly Element[],
  index: number,
  clause: number,
): number | null {
  const element = elements[index];
  if (element === undefined) return at - 1;
  if (typeof element === 'number') {
    for (let skipped = 0; skipped <= element; skipped++) {
      if (skipped > 0 && words[at + skipped - 1]?.clause !== clause) return null;
      const found = end(words, at + skipped, elements, index + 1, clause);
      if (found !== null) return found;
    }
    return null;
  }
  const word = words[at];
  const here = word?.clause === clause && fits(element, word);
  if (element.kind === 'absent') return here ? null : end(words, at, elements, index + 1, clause);
  const taken = here ? end(words, at + 1, elements, index + 1, clause) : null;
  return taken ?? (element.kind === 'optional' ? end(words, at, elements, index + 1, clause) : null);
}
