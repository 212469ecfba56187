import { matchesIn } from '../../../language/index.ts';
import { privateThings } from '../../private.ts';
import type { PrivacyRule } from '../../private.ts';
import type { Span } from '../../types.ts';
import { ALWAYS_PUBLIC_KEYS, NO_CODE_NAMES, PUBLIC_KEYS, TRACKER_KEYS } from './data/public-names.ts';

/** KEY-123 as trackers write it. */
const KEYED = /(?<![\w/.-])([A-Z][A-Z\d]{1,9})-(\d{1,9})(?![\w-]|\.\d)/gu;
/** With so many digits even a public key is a tracker’s, and from so few on any key. */
const MANY_DIGITS = 5;
const FEW_DIGITS = 3;
const NEAR_TICKET =
  /\b(?:tickets?|issues?|jira|bugs?|incidents?|epics?|stor(?:y|ies)|tasks?|cases?|defects?|logged|filed|tracked|closes|closed|fixes|open as|refs?|see|under|in)\b[^.!?\n]{0,24}$/iu;
const LOOK_BACK = 40;
/** ServiceNow and its like: INC0012345. */
const RUN_TOGETHER = /(?<![\w/-])(?:INC|CHG|PRB|RITM|REQ|SCTASK|TASK|HD|SR|TT|CS)\d{5,12}(?!\w)/gu;
/** “ticket #48211”, “case 00123456”. */
const NUMBERED =
  /\b(?:ticket|incident|case|bug|issue|defect|change request|work item|merge request|pull request|PR|MR|CR)\s?(?:id|no\.?|number|nr\.?)?\s?(?:#\s?(\d{2,10})|(?!(?:19|20)\d\d\b)(\d{4,10}))(?![\w%]|[.,]\d|-\d|\s?(?:times|people|users|customers|days|weeks|calls|lines))/giu;
/** Azure’s way to name a work item. */
const WORK_ITEM = /(?<![\w/-])AB#\d{2,9}(?!\w)/gu;
/** A link to an item of a tracker: inside a company the host is enough, at a public one only what says that it is the company’s. Bounded: by the longest path. */
const LINKED =
  /(?<![\w.@-])(?:[\w-]{1,60}\.atlassian\.net\/(?:browse|jira|wiki)|linear\.app\/[\w-]{1,60}\/issue|dev\.azure\.com\/[\w-]{1,60}\/[\w%-]{1,60}\/_workitems|[\w-]{1,60}\.(?:service-now|servicenow|zendesk|freshdesk|youtrack\.cloud|myjetbrains)\.com\/[\w-]{1,40}|app\.(?:asana|shortcut|clickup)\.com\/[\w-]{1,40}|trello\.com\/c|(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w-]{0,40}(?:internal|private|corp|inc|intern|hq|eng)\/[\w./-]{1,80}\/(?:issues|pull|merge_requests|pull-requests))(?:\/[^\s"'<>),;]{1,120})?/giu;
/** A code name is announced, or it is only a name. */
const CODE_NAME =
  /\b(?:code[- ]?named?|internally (?:called|known as|named)|known (?:internally|inside) as|under the (?:code ?name|working title)|working title)(?:,|:)?\s+(?:(?:it|was|is|of)\s+){0,2}["“'‘*_]{0,2}(\p{Lu}[\p{L}\d]{2,24}(?:\s\p{Lu}[\p{L}\d]{1,24})?)/giu;
const SECRET_PLAN =
  '(?:takeover|acquisition|merger|buy-?out|deal|divestiture|spin-off|sale|flotation|IPO|launch|lay-?offs?|redundanc(?:y|ies)|cuts|reorg(?:anisation|anization)?|restructuring|closure|shutdown|carve-out|bid|target|unreleased \\p{Ll}+|unannounced \\p{Ll}+|secret \\p{Ll}+|(?:next|new) (?:device|phone|console|chip|car|model|handset|headset|drug))';
/** “We called the takeover Nightjar”: a plan that is kept secret has been given a name. */
const CALLED = new RegExp(
  `(?<!\\p{L})(?:called|call|named|dubbed|nicknamed|referred to) (?:the|our|this|that) (?:\\p{Ll}+ ){0,2}${SECRET_PLAN} (?:as )?["“'‘]?(\\p{Lu}[\\p{L}\\d]{2,24}(?: \\p{Lu}[\\p{L}\\d]{1,24})?)`,
  'gu',
);
/** “Do not name outside the building”, and a name in the same breath. */
const SECRECY =
  /\b(?:confidential|top secret|under (?:embargo|NDA|wraps)|NDA|unannounced|not (?:yet )?(?:been )?announced|hush-hush|need[- ]to[- ]know|not public|do not (?:name|share|mention|repeat)|outside (?:the|this|our) (?:building|room|company|team))\b/iu;
const QUOTED_NAME = /(?<![\p{L}\d])["“'‘](\p{Lu}[\p{L}\d]{2,24}(?: \p{Lu}[\p{L}\d]{1,24})?)["”'’](?!\p{L})/gu;
const PROJECT = /(?<![\p{L}\d])(?:[Pp]roject|[Oo]peration|[Ii]nitiative)\s["“'‘]?(\p{Lu}\p{Ll}{2,20})(?![\p{L}\d])/gu;

function isTicket(source: string, index: number, key: string, number: string): boolean {
  if (ALWAYS_PUBLIC_KEYS.has(key) || /\d{2}/u.test(key)) return false;
  if (PUBLIC_KEYS.has(key)) return key.length > 1 && number.length >= MANY_DIGITS;
  if (number.length >= FEW_DIGITS || TRACKER_KEYS.has(key))
    return !/^(?:19|20)\d\d$/u.test(number) || TRACKER_KEYS.has(key) || key.length >= 4;
  return key.length >= 3 && NEAR_TICKET.test(source.slice(Math.max(0, index - LOOK_BACK), index));
}

/** Each with what it cannot do without. */
const WHOLE: readonly (readonly [hint: RegExp, RegExp])[] = [
  [/\d{5}/u, RUN_TOGETHER],
  [/\d{4}|#\s?\d{2}/u, NUMBERED],
  [/AB#/u, WORK_ITEM],
  [/\.(?:net|app|com|org)\//iu, LINKED],
];
/** The same of names. */
const NAMED: typeof WHOLE = [
  [/code[- ]?name|internally|known inside|working title/iu, CODE_NAME],
  [/(?:call|called|named|dubbed|referred to) (?:the|our|this|that) /u, CALLED],
];

function* namesIn(source: string): Generator<Span> {
  for (const match of /[A-Z\d]-\d/u.test(source) ? matchesIn(source, KEYED) : [])
    if (isTicket(source, match.index, match[1] ?? '', match[2] ?? ''))
      yield { start: match.index, end: match.index + match[0].length };
  for (const [hint, whole] of WHOLE)
    for (const { 0: text, index } of hint.test(source) ? matchesIn(source, whole) : [])
      yield { start: index, end: index + text.length };
  for (const [hint, named] of NAMED)
    for (const match of hint.test(source) ? matchesIn(source, named) : [])
      if (/^\p{Lu}/u.test(match[1] ?? '')) yield nameAtEnd(match);
  for (const line of /["“'‘]\p{Lu}/u.test(source) ? matchesIn(source, /[^\n]+/gu) : [])
    if (SECRECY.test(line[0]))
      for (const match of matchesIn(line[0], QUOTED_NAME)) {
        const start = line.index + match.index + 1;
        yield { start, end: start + (match[1] ?? '').length };
      }
  for (const match of /[Pp]roject|[Oo]peration|[Ii]nitiative/u.test(source) ? matchesIn(source, PROJECT) : [])
    if (!NO_CODE_NAMES.has(match[1] ?? '')) yield { start: match.index, end: match.index + match[0].length };
}

function nameAtEnd(match: RegExpExecArray): Span {
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end };
}

export const privacyTicket: PrivacyRule<'privacy-ticket'> = {
  id: 'privacy-ticket',
  title: 'A ticket id or code name',
  why: 'An id or a code name means nothing to an interviewer, and to a former employer it is proof of where the story comes from. “A security ticket, nineteen months old” says more.',
  dimension: null,
  examples: {
    good: [
      'We’d had a severity-1 ticket open for nineteen months.',
      'UTF-8, ISO-8859, SHA-256, COVID-19, Q3-2024, GPT-4, P-384, RFC-2119, HTTP-500 and CVE-2021-44228 are public.',
      'The Project Manager said the project was late.',
      'I closed 1,200 tickets and issue 3 of 14.',
    ],
    bad: [
      'It was open as ⟦PAYX-20917⟧, its twin as ⟦SECQ-0448⟧.',
      'Root cause and timeline are in ⟦INC-7730418⟧.',
      'The plan, codenamed ⟦Nightjar⟧, was announced in May.',
      'I wrote it up in ⟦ticket #48211⟧ for ⟦Project Kestrel⟧.',
    ],
  },
  masks: true,
  check: (story) =>
    privateThings(story, namesIn, (name) => ({
      message: `“${name}” is a name from inside a company. Say what it was about.`,
      suggestions: ['a security ticket', 'the incident report', 'an unannounced product'],
    })),
};
