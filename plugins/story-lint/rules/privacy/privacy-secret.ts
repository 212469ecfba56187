import { matchesIn } from '../../../language/index.ts';
import { masked } from '../../measure.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { RANDOM, SHAPED, SHAPES } from './data/secret-shapes.ts';

/** Authorization: Basic …, DB_PASS=… Bounded: by the longest such word. */
const ASSIGNED =
  /(?:\b(?:Basic|Bearer) +|(?:pass(?:word|wd)?|pwd|secret|token|key|auth)["']?\s?=\s?["'`]?)(?=[^\s"'`,;]{0,120}[\d/+=#!&%$@])(?=[^\s"'`,;]{0,120}\p{Lu})([^\s"'`,;]{8,120})/giu;
const SIGNED_IN = /\b(?:log(?:ged|s)?|sign(?:ed|s)?)[ -]?(?:in|on) (?:as|with|using|to|via)\b/giu;
/** A word for a secret, a few words, and what looks like one. */
const CUE =
  /(?<![A-Za-z\d])(?:(pass ?words?|pass[ -]phrases?|passwd|pwd|pw|passphrases?|passcodes?|log-?in|credentials?|creds|recovery codes?|client[ _-]secrets?)|(?:api|access|secret|signing|private|licen[cs]e|master|encryption|wi-?fi|service)[ _-]?(?:access[ _-]?)?(?:keys?|tokens?)|x-api-key|tokens?|secrets?|keys?|bearer|psk)(?![A-Za-z\d_])/giu;
/** What no code for a door is named without. */
const CODED =
  /\bpins?\b|(?:door|entry|access|alarm|gate|pad|safe|lock|entrance|security|pass) ?code|keypad|combination|combo/iu;
const PIN =
  /\b(?:pins?|pin (?:code|number)|(?:door|entry|access|alarm|gate|keypad|safe|lock|entrance|security|unlock) codes?|keypads?|passcodes?|combination|combo)\b(?: (?:for|to|of|on|at) (?:the |our |my )?(?:[\p{L}-]+ ){1,3}?|\s+)?(?:(?:is|was|of|to|still|set|at|code|number|[:=,(–—-])[\s"“'‘]{0,2}){0,4}["“'‘]?([*#]?(?:\d{4,8}|\d(?:[ -]\d){3,7}|\d{2}-\d{2}-\d{2})[#*]?)(?![\d\p{L}]|[.,]\d|\s?(?:%|people|times|ms|users))/giu;
const CANDIDATE = /[^\s"“”'‘’`(),;<>[\]{}=]{6,90}/gu;
const QUOTED = /^\s*(?:(?:was|is|being|of|to|:|=|,)\s*)?["“'‘`]([^"“”'‘’`\s]{4,60})["”'’`]/u;
const REACH = 48;
/** Names of algorithms and products that a password would be proud of. */
const KNOWN =
  /^(?:(?:UTF|ISO|SHA|AES|RSA|MD|HMAC|HS|RS|ES|P|EC|ECDSA|Ed|X|TLS|SSL|FIPS|RFC|PKCS|CVE|PBKDF|SAML|OAuth|OAUTH|OIDC|FIDO|WPA|Base|Auth|Web|IPv|Log|log|Java|Python|Node|Postgres|MySQL|Windows|OpenSSL|Kerberos|JWT|Q|H|FY)[-_.]?\d[\d.xa-z-]*|[\d.,:%/+-]+|\d+[a-z]{1,7}|\p{L}+['’]s)$/u;

function looksSecret(text: string, password: boolean): boolean {
  const word = text.replace(/(?<![.:!?])[.:!?]+$/u, '');
  if (
    word.length < 6 ||
    KNOWN.test(word) ||
    word.includes('://') ||
    /^[\p{L}.-]+$/u.test(word) ||
    /^[\w.-]+@/u.test(word)
  )
    return false;
  const digit = /\d/u.test(word);
  const letter = /\p{L}/u.test(word);
  const mark = /[!#$%^&*?_~+/|@]/u.test(word.slice(0, -1));
  if (/^\p{Lu}{2,10}-\d+$/u.test(word) || /^[\d.,]+[\p{L}/%°-]+\d*$/u.test(word)) return false;
  if (password) return letter && (digit || (mark && /\p{Lu}/u.test(word)));
  return letter && digit && word.length >= 10 && /\d\D*\d/u.test(word) && !/^\p{L}+-\d+$/u.test(word);
}

/** What stands between the word and its secret when the one names the other. */
const DIRECT =
  /^[\s,:;=("'“‘`–—-]*(?:(?:(?:was|is|of|to|being|still|now|set|just|simply|literally|always|changed) ){1,3}["'“‘`(]*)?$/u;
const STRONG = /^(?=.*\p{Lu})(?=.*\p{Ll})(?=.*(?:\d|[!#$%^&*?~+@])).{8,}$/u;

function* secretsIn(source: string): Generator<Span> {
  for (const [needs, shape] of SHAPED.test(source) ? SHAPES : [])
    for (const { 0: text, index } of needs.test(source) ? matchesIn(source, shape) : [])
      yield { start: index, end: index + text.length };
  for (const { 0: text, index } of /\d[A-Za-z_+=-]+\d/u.test(source) ? matchesIn(source, RANDOM) : [])
    if (isRandom(text)) yield { start: index, end: index + text.length };
  for (const match of /=|\b(?:basic|bearer) /iu.test(source) ? matchesIn(source, ASSIGNED) : []) {
    const word = match[1] ?? '';
    if (/\p{Ll}/u.test(word) && !KNOWN.test(word))
      yield { start: match.index + match[0].length - word.length, end: match.index + match[0].length };
  }
  for (const cue of matchesIn(source, SIGNED_IN)) {
    const from = cue.index + cue[0].length;
    const behind = source.slice(from, from + REACH).split(/[.!?\n]\s/u)[0] ?? '';
    for (const { 0: text, index } of matchesIn(behind, CANDIDATE))
      if (STRONG.test(text) && /[!#$%^&*?~]|\d$/u.test(text) && !/^\p{Lu}{2}/u.test(text) && looksSecret(text, true))
        yield { start: from + index, end: from + index + text.length };
  }
  for (const match of /\d(?:[ -]?\d){3}/u.test(source) && CODED.test(source) ? matchesIn(source, PIN) : []) {
    const start = match.index + match[0].lastIndexOf(match[1] ?? '');
    yield { start, end: start + (match[1] ?? '').length };
  }
  for (const cue of matchesIn(source, CUE)) {
    const from = cue.index + cue[0].length;
    const behind = source.slice(from, from + REACH).split(/(?<=[.!?])\s|\n\n/u)[0] ?? '';
    const quoted = cue[1] === undefined || !/^pass|^pwd/iu.test(cue[1]) ? null : QUOTED.exec(behind);
    if (quoted?.[1] !== undefined)
      yield {
        start: from + quoted[0].lastIndexOf(quoted[1]),
        end: from + quoted[0].lastIndexOf(quoted[1]) + quoted[1].length,
      };
    for (const { 0: text, index } of matchesIn(source.slice(from, from + REACH + 90), CANDIDATE)) {
      const assigned = /^\s?[=:]\s?["'“]?$/u.test(behind.slice(0, index));
      if (index >= behind.length || !looksSecret(text, assigned || cue[1] !== undefined)) continue;
      if (!assigned && !DIRECT.test(behind.slice(0, index)) && !STRONG.test(text)) continue;
      if (/^keys?$/iu.test(cue[0]) && (text.length < 12 || !/\d\D*\d\D*\d/u.test(text))) continue;
      yield { start: from + index, end: from + index + text.replace(/(?<![.:!?])[.:!?]+$/u, '').length };
    }
  }
}

const FEWEST_CHANGES = 6;

/** How often digits and letters of either size follow one another: seldom in a word or an identifier. */
function isRandom(text: string): boolean {
  const kinds = Array.from(text, (char) =>
    /\d/u.test(char) ? 'd' : /\p{Lu}/u.test(char) ? 'u' : /\p{Ll}/u.test(char) ? 'l' : '',
  );
  let digits = 0;
  let changes = 0;
  kinds.forEach((kind, i) => {
    if (kind === 'd' && kinds[i - 1] !== 'd') digits++;
    if (kind !== '' && kinds[i - 1] !== undefined && kind !== kinds[i - 1]) changes++;
  });
  return digits >= 2 && changes - countWords(text) >= FEWEST_CHANGES;
}

/** An ordinary capital in front of small letters is no sign of chance. */
const countWords = (text: string): number => text.match(/[A-Z][a-z]{3,}/gu)?.length ?? 0;

export const privacySecret: PrivacyRule<'privacy-secret'> = {
  id: 'privacy-secret',
  title: 'A password, key or token',
  why: 'A secret in a story has to be treated as lost from that minute on: in a public repository machines find it within seconds, and taking it out of the text does not take it out of the history.',
  dimension: null,
  examples: {
    good: [
      'Wrote the scanner that blocks a commit if it has anything resembling a key.',
      'I moved the keys to SHA-256 and P-384, the tokens to OAuth2, and the text to UTF-8.',
      'The password was reset in 2019 and each token expired after 24h.',
      'I reused the service password, which was in our shared notes.',
    ],
    bad: [
      'I reused the service password, ⟦Plover!Gate-2207⟧, which was in our shared notes.',
      'I ran curl -H "X-Api-Key: ⟦qmr_live_9bT4vZ0eKx71⟧" against it.',
      'It stood there as `postgres://⟦svc_tariff:Ochre-Lantern-58⟧@db.example/prod`.',
      'The access key ⟦AKIAIOSFODNN7EXAMPLE⟧ was in the image.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, secretsIn, (secret) => ({
      message: `“${masked(secret)}” looks like a working secret. Revoke it, then say only what it opened.`,
      suggestions: ['a service password', 'an API key'],
    })),
};
