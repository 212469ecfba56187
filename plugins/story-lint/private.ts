/** What the rules on private things share: where they look, and what others must not read. */
import { verdict } from './measure.ts';
import type { Finding, Rule, Shown, Span, Story, Verdict } from './types.ts';

/** All that such a rule looks at. */
export type Seen = Pick<Story, 'shown'>;

/** A rule whose findings others must not read. It can look at any text, such as the name of a file. */
export interface PrivacyRule<Id extends string = string> extends Rule<Id> {
  readonly masks: true;
  check(story: Seen): Verdict;
}

/**
 * The verdict of a rule that finds private things.
 * @param find where they stand in one passage of what others see; of two that overlap the first counts, or the longer.
 * @param tell what to say of these words, and which others are private where they stand alone.
 */
export function privateThings<Place extends Span>(
  { shown }: Seen,
  find: (text: string) => Iterable<Place>,
  tell: (words: string, place: Place) => Omit<Finding, 'start' | 'end'>,
): Verdict {
  const findings = shown.flatMap((passage) =>
    inOrder(find(passage.text)).map((place): Finding => {
      const words = passage.text.slice(place.start, place.end);
      const told = tell(words, place);
      return { ...placed(place, passage), ...told, private: [words, ...(told.private ?? [])] };
    }),
  );
  return verdict(findings.length === 0 ? 1 : 0, findings);
}

function inOrder<Place extends Span>(places: Iterable<Place>): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ((kept.at(-1)?.end ?? -1) <= place.start) kept.push(place);
  }
  return kept;
}

/** A value that is not written as it is seen is pointed at whole. */
const placed = ({ start, end }: Span, { text, ...passage }: Shown): Span =>
  text.length === passage.end - passage.start
    ? { start: passage.start + start, end: passage.start + end }
    : { start: passage.start, end: passage.end };
