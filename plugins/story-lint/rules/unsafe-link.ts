import { quote, verdict } from '../measure.ts';
import { linkTargets } from '../read/links.ts';
import type { Rule } from '../types.ts';

/** Where a link may lead: another page, by its full address or from here, a place on this one, or a mailbox. */
const SAFE = /^(?:https?:\/\/(?![/\\])|mailto:|[#?]|(?![/\\]{2})(?![a-z][a-z\d+.-]*:))/iu;

export const unsafeLink: Rule<'unsafe-link'> = {
  id: 'unsafe-link',
  title: 'A link that is no plain address',
  why: 'A story needs no link at all. One that begins with `javascript:` or `data:` runs something on whoever follows it, and one that begins with `//` or an unknown scheme leads where a reader cannot see; so no page shows a story with one.',
  dimension: null,
  binding: true,
  examples: {
    good: [
      'I wrote [a note](https://example.org/a:b) and [a page](/patterns/), see [below](#result) or [the mail](mailto:a).',
      'The steps were [x]: first, [y]: then..',
      'It is in [the annex](annex.md "javascript: is a word here").',
    ],
    bad: [
      'See [my notes](⟦javascript:alert(1)⟧).',
      'See [it](⟦data:text/html;base64,PHNjcmlwdD4=⟧) and ![a](⟦vbscript:x⟧).',
      'I read [it](⟦//evil.example/x⟧) and [this]( ⟦java&#115;cript:x⟧).',
      'I read [it][1].\n\n[1]: ⟦JavaScript:x⟧',
      'I read [it][1].\n\n> [1]:\n> ⟦intent://x⟧ "title"',
    ],
  },
  check(story) {
    const unsafe = linkTargets(story.source, story.bodyStart).filter(({ address }) => !SAFE.test(address));
    return verdict(
      unsafe.length === 0 ? 1 : 0,
      unsafe.map((span) => ({
        start: span.start,
        end: span.end,
        message: `${quote(story, span)} is no address that a story may link to. Write it as https://…, or take the link out.`,
      })),
    );
  },
};
