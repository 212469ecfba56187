import { quote, verdict } from '../measure.ts';
import type { Finding, HiddenCode, Rule } from '../types.ts';

export const codeInStory: Rule<'code-in-story'> = {
  id: 'code-in-story',
  title: 'Code in a story',
  why: 'A story is text. In MDX a brace or an angle bracket begins code, which would be run or stop the build; so nothing that scores a story ever evaluates it, and code is reported instead.',
  dimension: null,
  binding: true,
  examples: {
    good: ['It fell below 5 ms at p95.', 'Our SLA was < 3 hours.', 'I set the flag `{retry: 3}` and watched.'],
    bad: ['It fell to ⟦<5⟧ ms at p95.', 'I cut ⟦{minutes}⟧ from the queue.', '⟦<Chart />⟧ shows the queue.'],
  },
  check(story) {
    const { source, code, hiddenCode } = story;
    const plain = code.map((span) => ({
      ...span,
      message: `${quote(story, span)} is code to MDX. ${/^[{<]\s*[\d=]/u.test(source.slice(span.start, span.end)) ? 'Write the comparison in words (“under 5 ms”)' : 'Take it out'}, or put it between backticks.`,
    }));
    const findings = hiddenCode === null ? plain : [...plain, pointAt(hiddenCode, source.length)];
    return verdict(findings.length === 0 ? 1 : 0, findings);
  },
};

const pointAt = ({ offset, what, why, remedy }: HiddenCode, end: number): Finding => ({
  start: offset,
  end: Math.min(offset + 1, end),
  message: `Here is ${what}: ${why}. To mend it, ${remedy}.`,
});
