import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';

const ADDRESS = /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}\.){1,8}[a-z]{2,24}(?![\w-])/giu;
const LOCAL = '(?<![\\w.%+-])[\\w%+-]{1,32}(?:(?:\\.|\\s?[[({<]\\s?dot\\s?[\\])}>]\\s?| dot )[\\w%+-]{1,32}){0,3}';
const BRACKETED_AT = '\\s?[[({<]\\s?(?:at|@)\\s?[\\])}>]\\s?';
const DOT = '(?:\\.|\\s?[[({<]\\s?(?:dot|punkt|punto|ponto|point|\\.)\\s?[\\])}>]\\s?|\\s(?:dot|punkt)\\s)';
const SPELLED_DOT = DOT.replace('(?:\\.|', '(?:');
const DOMAIN = '[\\w-]{1,63}';
/** “ana [at] firm [dot] example”, “ana at firm dot example”, “ana@firm dot example”: hidden from machines, not from people. */
const SPELLED: readonly (readonly [needs: RegExp, source: string])[] = [
  [/[[({<]\s?(?:at|@)\s?[\])}>]/iu, `${LOCAL}${BRACKETED_AT}${DOMAIN}(?:${DOT}${DOMAIN}){1,4}`],
  [
    /[-_*]at[-_*]/iu,
    '(?<![\\w.%+-])[a-z\\d.]{1,64}[-_*]at[-_*][a-z\\d]{1,63}(?:(?:\\.|[-_]dot[-_])[a-z\\d]{1,63}){1,4}',
  ],
  [/ @|@ /u, `${LOCAL}(?: @ ?| ?@ )${DOMAIN}(?: ?\\. ?${DOMAIN}){0,3} ?\\. ?[a-z]{2,12}`],
  [/dot|punkt|punto|ponto/iu, `${LOCAL}(?: ?@ ?| at )${DOMAIN}(?:\\.${DOMAIN}){0,3}(?:${SPELLED_DOT}${DOMAIN}){1,3}`],
];
/** Each with what it cannot do without, which is quicker to look for. */
const PATTERNS: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/@/u, ADDRESS],
  ...SPELLED.map(([needs, source]) => [needs, new RegExp(`${source}(?![\\w-])`, 'giu')] as const),
];
/** The address form of repositories and logins names no mailbox. */
const NO_MAILBOX = /^(?:git|hg|svn)@|\.(?:internal|local|localdomain|lan|corp|intranet|png|jpe?g|svg)$/iu;
/** In front of the @ of a link stand a login and its password: those are a secret’s business. */
const LOGIN_IN_LINK = /:\/\/[^\s/@]{0,120}$/u;
const LOOK_BACK = 130;

function* addressesIn(text: string): Generator<Span> {
  for (const [needs, pattern] of PATTERNS) {
    if (!needs.test(text)) continue;
    for (const { 0: address, index } of text.matchAll(pattern)) {
      if (NO_MAILBOX.test(address)) continue;
      if (LOGIN_IN_LINK.test(text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
      yield { start: index, end: index + address.length };
    }
  }
}

export const privacyEmail: PrivacyRule<'privacy-email'> = {
  id: 'privacy-email',
  title: 'An e-mail address',
  why: 'A story is read by people who were never meant to have the address, and a public repository is read by machines that collect them. The role of the person says all that an interviewer needs.',
  dimension: null,
  examples: {
    good: [
      'I mailed the ledger’s owner and attached the thread dump.',
      'I cloned git@github.com:acme/tariff.git and ran it @ 3 am.',
      'The handle was @tariff-team, version tariff@4.10.2.',
      'It was in the string postgres://svc:pass@db1.corp.internal/prod.',
    ],
    bad: [
      'I mailed ⟦dagny.orrell@harrowline.example⟧ directly.',
      'It went to ⟦results@tidemark-health.example⟧, in clear, and to ⟦lwanga.p@tidemark-health.example⟧.',
      'See [the owner](mailto:⟦o.brandt@acme.example⟧).',
      'Write to ⟦ana [at] acme [dot] example⟧.',
      'I wrote to ⟦joanna.brisk (at) example dot org⟧ the same evening.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, addressesIn, (address) => ({
      message: `“${address}” is somebody’s address. Name the role instead.`,
      suggestions: ['the service’s owner', 'the customer', 'a shared mailbox'],
    })),
};
