import { matchesIn } from '../../../language/index.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { ADDRESSES } from './data/address-shapes.ts';

/** The address form of repositories and logins names no mailbox. */
const NO_MAILBOX = /^(?:git|hg|svn)@|\.(?:internal|local|localdomain|lan|corp|intranet|png|jpe?g|svg)$/iu;
/** In front of the @ of a link stand a login and its password: those are a secret’s business. */
const LOGIN_IN_LINK = /:\/\/[^\s/@]{0,120}$/u;
const LOOK_BACK = 130;

function* addressesIn(text: string): Generator<Span> {
  for (const [needs, pattern] of ADDRESSES) {
    for (const { 0: address, index } of needs.test(text) ? matchesIn(text, pattern) : []) {
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
