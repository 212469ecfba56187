/** What the rules on private things share: where they look, and what others must not read. */
import { verdict } from './measure.ts';
import { asRead } from './read/as-read.ts';
import type { AsRead } from './read/as-read.ts';
import type { Finding, Rule, Shown, Span, Story, Verdict } from './types.ts';

/** All that such a rule looks at. */
export type Seen = Pick<Story, 'shown'>;

/** A rule whose findings others must not read. It can look at any text, such as the name of a file. */
export interface PrivacyRule<Id extends string = string> extends Rule<Id> {
  readonly masks: true;
  check(story: Seen): Verdict;
}

/**
 * The verdict of a rule that finds private things. They are looked for in each passage as it is read, without escapes,
 * marks and signs that nobody sees; and once more as it is written, where that could have hidden something.
 * @param find where they stand in one passage of what others see; of two that overlap the first counts, or the longer.
 * @param tell what to say of these words, and which others are private where they stand alone.
 */
export function privateThings<Place extends Span>(
  { shown }: Seen,
  find: (text: string) => Iterable<Place>,
  tell: (words: string, place: Place) => Omit<Finding, 'start' | 'end'>,
): Verdict {
  const findings = shown.flatMap((passage) => {
    const read = readOnce(passage);
    const found = [...find(read.text)].map((place): Found => {
      const words = read.text.slice(place.start, place.end);
      return { ...read.written(place), words, ...tell(words, place) };
    });
    const hidden = read.rewritten ? [...find(passage.text)] : [];
    for (const place of hidden) {
      const words = passage.text.slice(place.start, place.end);
      found.push({ start: place.start, end: place.end, words, ...tell(words, place) });
    }
    return inOrder(found).map(({ words, private: more = [], ...finding }): Finding => {
      const written = passage.text.slice(finding.start, finding.end);
      return { ...finding, ...placed(finding, passage), private: [...new Set([written, words, ...more])] };
    });
  });
  return verdict(findings.length === 0 ? 1 : 0, findings);
}

/** Each rule looks at the same passages. */
const known = new WeakMap<Shown, AsRead>();

function readOnce(passage: Shown): AsRead {
  const read = known.get(passage) ?? asRead(passage.text);
  known.set(passage, read);
  return read;
}

interface Found extends Finding {
  /** As they are read. */
  readonly words: string;
}

/** Of two that overlap one is told, and what was private of the other stays so. */
function inOrder(all: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= one.start) kept.push(one);
    else kept[kept.length - 1] = { ...last, private: [...(last.private ?? []), one.words, ...(one.private ?? [])] };
  }
  return kept;
}

/** A value that is not written as it is seen is pointed at whole. */
const placed = ({ start, end }: Span, { text, ...passage }: Shown): Span =>
  text.length === passage.end - passage.start
    ? { start: passage.start + start, end: passage.start + end }
    : { start: passage.start, end: passage.end };
