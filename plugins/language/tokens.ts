/**
 * The one pass over a sentence’s characters: where its tokens begin and end. What is joined and what is parted:
 *
 * did|n't, team|'s, we|'ve, ca|n't      a clitic is a word of its own
 * long|-|term, but re-plan, e-mail      a hyphen parts two words, except behind a prefix or with a digit in it
 * 40|k, but 3,000 and 2–3 and 1:15      a number ends where letters begin; 2nd, 20s and 2am are one
 * e.g. p.m. Dr. P&L O'Brien v2          one
 * me@example.org https://… #tag @name   one
 */
import { wordClass } from './classes.ts';

/** Calls back once a token, in order; offsets are into `text`. */
export type OnToken = (start: number, end: number) => void;

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** Above it characters are asked for their class one by one. */
const TABLE = 0x300;
const KINDS = Uint8Array.from({ length: TABLE }, (_, code) => classify(String.fromCharCode(code)));

function classify(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\d/u.test(character)) return DIGIT;
  return /\s/u.test(character) ? SPACE : 0;
}

/** What the character at an offset is; half of a pair counts as the whole. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < TABLE) return KINDS[code] as number;
  // Punctuation, arrows and the like: most of what prose has up here.
  if (code >= 0x2000 && code < 0x2c00) return code <= 0x200a || (code >= 0x2028 && code <= 0x202f) ? SPACE : 0;
  return Number.isNaN(code) ? 0 : classify(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === DIGIT;

const APOSTROPHES = "'’‘ʼ";
const HYPHENS = '-–';
const JOINTS = `${APOSTROPHES}${HYPHENS}.&`;
const NUMBER_JOINTS = '.,-/:–';
/** Several of one kind are one token. */
const RUNS = '.-–$€£¥₹';

const CLITICS = wordClass('clitic');
const CLIPPED = wordClass('clipped-negation');
const PREFIXES = wordClass('joined-prefix');
const SUFFIXES = wordClass('joined-suffix');
const WHOLE = wordClass('joined-whole');
const ABBREVIATIONS = wordClass('abbreviation');

const ADDRESS_SIGN = /[@#]|:\/\/|www\./u;
// Bounded: the parts of a mail address by their own counts; any other address is read once, as it is taken whole.
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|[@#][\p{L}_][\p{L}\d_]*/uy;
const BEHIND_NUMBER = /(?:st|nd|rd|th|[ap]\.?m\b\.?|hrs|hours)(?![\p{L}\d])/iuy;
const DECADE = /(?:\d|[12]\d\d)0s(?![\p{L}\d])/uy;
/** Marks that belong to the character before them: skin, gender, presentation, keycap. */
const ATTACHED = /(?:[\p{M}\p{EMod}]|\u{200d}\p{So})+/uy;
/** “a.m.”, “U.S.”, “e.g”: single letters and stops. */
const INITIALS = /^(?:\p{L}\.)+\p{L}?$/u;
/** “nothing that shortens” is longer. */
const LONGEST_CLITIC = 3;

/** The tokens of `text` from `start` to `end`, which is one sentence. Linear. */
export function tokenise(text: string, start: number, end: number, token: OnToken): void {
  const addressed = ADDRESS_SIGN.test(text.slice(start, end));
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    const address = addressed && kind !== SPACE ? addressAt(text, at, end) : at;
    if (kind === SPACE) at++;
    else if (address > at) at = one(at, address, token);
    else if (kind === LETTER) at = lettersAt(text, at, end, token);
    else at = kind === DIGIT ? numberAt(text, at, at, end, token) : markAt(text, at, end, token);
  }
}

/** Where an address that begins at `at` ends, the marks behind it left to the sentence; `at` when there is none. */
function addressAt(text: string, at: number, end: number): number {
  let to = matchAt(ADDRESS, text, at, end);
  while (to > at && BEHIND_ADDRESS.includes(text[to - 1] ?? '')) to--;
  return to;
}
const BEHIND_ADDRESS = '.,;:!?)]';

function one(start: number, end: number, token: OnToken): number {
  token(start, end);
  return end;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at;
}

/** Digits with what joins them, from `digits` on; a sign may stand before them from `start`. */
function numberAt(text: string, start: number, digits: number, end: number, token: OnToken): number {
  const decade = matchAt(DECADE, text, digits, end);
  if (decade > digits) return one(start, decade, token);
  let at = digits;
  for (;;) {
    while (at < end && kindAt(text, at) === DIGIT) at++;
    if (at + 1 >= end || !NUMBER_JOINTS.includes(text[at] ?? '') || kindAt(text, at + 1) !== DIGIT) break;
    at++;
  }
  return one(start, matchAt(BEHIND_NUMBER, text, at, end), token);
}

function lettersAt(text: string, start: number, end: number, token: OnToken): number {
  let at = start;
  let joints = 0;
  let digit = false;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) digit = true;
    else if (kind !== LETTER) {
      if (at + 1 >= end || !JOINTS.includes(text[at] ?? '') || !isInWord(kindAt(text, at + 1))) break;
      joints++;
    }
    at++;
  }
  if (text[at] === '.' && endsInStop(text, start, at, end)) return one(start, at + 1, token);
  if (joints === 0) parted(text, start, at, token);
  else jointed(text, start, at, digit, token);
  return at;
}

/** The stop behind it belongs to it: “e.g.”, “p.m.”, “approx.”. In “11 wks. my turn” it parts two clauses. */
function endsInStop(text: string, start: number, at: number, end: number): boolean {
  if (at - start > LONGEST_ABBREVIATION) return false;
  const word = text.slice(start, at).toLowerCase();
  if (INITIALS.test(word) && word.includes('.')) return true;
  return at + 1 < end && ABBREVIATIONS.has(word);
}
const LONGEST_ABBREVIATION = 8;

/** A run with joints in it, parted at those that join nothing. */
function jointed(text: string, start: number, end: number, digit: boolean, token: OnToken): void {
  const initials = INITIALS.test(text.slice(start, end));
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (initials || text[at] !== '.')) continue;
    hyphenated(text, from, at, digit, token);
    if (at < end) token(at, at + 1);
    from = at + 1;
  }
}

function hyphenated(text: string, start: number, end: number, digit: boolean, token: OnToken): void {
  const word = text.slice(start, end).toLowerCase();
  const parts = word.split(/[-–]/u);
  const whole =
    parts.length === 1 || digit || PREFIXES.has(parts[0] ?? '') || SUFFIXES.has(parts.at(-1) ?? '') || WHOLE.has(word);
  if (whole) {
    parted(text, start, end, token);
    return;
  }
  let from = start;
  for (const part of parts) {
    if (part !== '') parted(text, from, from + part.length, token);
    from += part.length;
    if (from < end) token(from, from + 1);
    from++;
  }
}

/** One word, its clitic set apart. */
function parted(text: string, start: number, end: number, token: OnToken): void {
  const cut = cliticAt(text, start, end);
  token(start, cut);
  if (cut < end) token(cut, end);
}

/** Where the clitic of a word begins; its end when it has none. */
function cliticAt(text: string, start: number, end: number): number {
  for (let at = Math.max(start + 1, end - LONGEST_CLITIC); at < end; at++) {
    if (!APOSTROPHES.includes(text[at] ?? '')) continue;
    const rest = `'${text.slice(at + 1, end).toLowerCase()}`;
    if (rest === "'t" && at - 1 > start && /n/iu.test(text[at - 1] ?? '')) return at - 1;
    return CLITICS.has(rest) ? at : end;
  }
  if (text[end - 1] !== 't' && text[end - 1] !== 'T') return end;
  const word = text.slice(start, end).toLowerCase();
  return word === 'cannot' ? end - 3 : CLIPPED.has(word) ? end - 2 : end;
}

/** Anything that is neither letter, digit nor space; returns where what follows it begins. */
function markAt(text: string, at: number, end: number, token: OnToken): number {
  const mark = text[at] ?? '';
  if (
    (mark === '+' || mark === '-') &&
    at + 1 < end &&
    kindAt(text, at + 1) === DIGIT &&
    !isInWord(kindBefore(text, at))
  )
    return numberAt(text, at, at + 1, end, token);
  let to = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  if (RUNS.includes(mark)) while (to < end && text[to] === mark) to++;
  else if (mark.charCodeAt(0) > TABLE) to = matchAt(ATTACHED, text, to, end);
  return one(at, to, token);
}

const kindBefore = (text: string, at: number): number => (at === 0 ? SPACE : kindAt(text, at - 1));
