/** Who is named: what a name looks like, and what tells a person from a firm, a place or a product. */
import { matchesIn } from '../../../language/index.ts';
import { finder } from '../../measure.ts';
import type { Finder } from '../../measure.ts';
import { GIVEN_NAMES, NOT_IN_NAMES, OPENERS, PUBLIC_PEOPLE } from './data/people.ts';
import { pattern } from './word-frames.ts';
import { ROLES } from './data/people-roles.ts';

const NAME = "\\p{Lu}(?:\\p{Ll}+|['’]\\p{Lu}\\p{Ll}+)(?:[-'’]\\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+)?";
const LINK = '(?:(?:van|von|der|den|de|da|dos|del|della|di|bin|al|el|ter|la|le) ){0,2}';
export const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herr|Señora?|Sra?|Mme|Madame|Monsieur|Signora?|Smt|Shri)\\.?';
const IS_TITLE = new RegExp(`^${TITLE}$`, 'u');
/** Where a name can begin. */
const BEGINS = "(?<![\\p{L}\\p{N}.’'/@_-])";

/** Two to four capitalised words in a row, small particles and initials allowed. What most characters are is turned down first. */
const FULL = new RegExp(
  `(?![a-z\\s\\d.,])${BEGINS}${NAME} (?:\\p{Lu}\\. ){0,2}${LINK}${NAME}(?: ${NAME}){0,2}(?![\\p{L}\\p{N}@_]|-\\p{L})`,
  'gu',
);
export const full: Finder = (source) => matchesIn(source, FULL);
export const titled = finder(
  new RegExp(`${TITLE} `, 'u'),
  `(?<![\\p{L}\\p{N}])${TITLE} ${LINK}${NAME}(?: ${NAME})?`,
  'gu',
);
/** One name or two, with a title or an initial: for patterns that say what stands beside it. */
export const ONE_NAMED = `${BEGINS}((?:${TITLE} )?${NAME}(?: ${LINK}${NAME}| \\p{Lu}\\b\\.?)?)`;

const CLASSES = {
  role: ROLES,
  met: "named|name is|name was|told|asked|rang|phoned|emailed|e-mailed|mailed|messaged|pinged|texted|hired|fired|coached|mentored|promoted|thanked|convinced|persuaded|interviewed|dismissed|recruited|onboarded|reported to|reporting to|paired with|sat with|sat down with|spoke to|spoke with|talked to|talked with|argued with|worked with|worked for|met|met with|dear|hi|hello|thanks to|feedback for|feedback to|feedback from|review of|reviewed by|written by|led by|owned by|approved by|signed by|flagged by|raised by|escalated to|handed to|cc'd|copied|from|1:1 with|1-1 with|call with|meeting with|interview with",
  says: 'said|says|told|tells|asked|asks|wrote|writes|agreed|agrees|resigned|quit|cried|refused|refuses|complained|complains|disagreed|objected|replied|admitted|apologised|apologized|argued|insisted|thought|thinks|wanted|wants|felt|feels|knew|knows|hated|hates|loved|explained|suggested|warned|noticed|promised|laughed|shouted|yelled|sat|smiled|nodded|shrugged|freezes|froze|worried|pushed back|stepped in|joined us|retired|emailed|mailed|phoned|rang|called me|messaged|pinged|texted|taught',
};
/** What shows that two capitalised words nobody knows are a person. */
const BEFORE = new RegExp(
  pattern(
    "(?:\\b<role>,? (?:of \\p{L}+ )?(?:was |is |named |called )?|\\b(?:[Hh]e|[Ss]he|who)(?:['’]s| is| was) |\\b<met>:? |\\b(?:[Tt]he|[Mm]y|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?) (?:[\\p{L}-]+ ){0,3}<role>\\b[^.!?,;\\n]{0,36}(?: was |, | \\(| [—–] )(?:one )?)$",
    CLASSES,
  ),
  'u',
);
const AFTER = new RegExp(
  pattern(
    '^(?:,? (?:who|whose)\\b|,? \\(?(?:the|our|my|their|his|her|an?) (?:[\\p{L}-]+ ){0,3}<role>\\b|,? <says>(?!\\p{L})| from (?:the|our|my) (?:[\\p{L}-]+ ){1,3}(?:team|desk|squad|side|group|department)\\b|, \\d{2},|,? [(<]?[\\w.+-]{1,40}@)',
    CLASSES,
  ),
  'u',
);
/** He or she in the same sentence: companies and products have neither. */
const PRONOUN_BEHIND = /^[^.!?\n]{0,60}?\b(?:he|she|him|his|her|hers|herself|himself)\b/u;
const ARTICLE =
  /(?:^|[\s(“"])(?:the|an?|our|this|that|each|every|another|any|some|using|in|at|near|via|into|on|onto|across)\s$/iu;
const OPENS_SENTENCE = /(?:^|[.!?:;•\n*>|-][^\S\n]*["“'‘([*_]{0,3})$/u;

export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(word.split('-')[0] ?? '');

export interface Named {
  readonly start: number;
  /** As written, without a title and what only begins the sentence. */
  readonly words: readonly string[];
  readonly titled: boolean;
}

/** The name in a run of capitals at `at`: without the word that only begins the sentence, a title and the ’s. */
export function nameIn(text: string, at: number): Named & { readonly end: number } {
  const words = text.split(' ');
  let start = at;
  while (words.length > 0 && OPENERS.has(words[0] ?? '') && !IS_TITLE.test(words[0] ?? ''))
    start += (words.shift() ?? '').length + 1;
  const whole = words.join(' ').replace(/['’]s$/u, '');
  const plain = whole.split(' ').filter((word) => word !== '' && !IS_TITLE.test(word));
  return { start, end: start + whole.length, words: plain, titled: plain.length < words.length };
}

/** Nobody whom everybody knows, no firm, place or product. A given name in front may be part of a place as well: Diego, Jose. */
export const isPrivateName = ({ words }: Named): boolean =>
  words.length > 0 &&
  !PUBLIC_PEOPLE.has(words.slice(0, 2).join(' ')) &&
  !words.some((word, i) => NOT_IN_NAMES.has(word) && (i > 0 || words.length < 2 || !isGivenName(word)));

/** A capitalised word, and whether a second name may stand behind it. */
const NAMED = new RegExp(`(?![a-z\\s\\d.,])${BEGINS}${NAME}(?= (${LINK}\\p{Lu}[\\p{L}\\d_]?)|)`, 'gu');
/** What is said of somebody stands in one paragraph. */
const PARAGRAPH = '\n\n';

/** The paragraphs in which `isSomebody` could say so of a name, each with where it begins: few of those that have a capital in them. */
export function* paragraphsNaming(source: string): Generator<{ readonly from: number; readonly text: string }> {
  let end = 0;
  for (const { 0: name, 1: next = '', index } of matchesIn(source, NAMED)) {
    if (index < end || !mayBeSomebody(source, name, next, index)) continue;
    const from = index === 0 ? 0 : Math.max(end, source.lastIndexOf(PARAGRAPH, index - 1) + 1);
    const to = source.indexOf(PARAGRAPH, index);
    end = to < 0 ? source.length : to + PARAGRAPH.length;
    yield { from, text: source.slice(from, end) };
  }
}

/** Without a word that only begins the sentence the name is what stands behind it: a particle or an initial, or a word that counts by itself. */
function mayBeSomebody(source: string, name: string, next: string, index: number): boolean {
  if (IS_TITLE.test(name)) return true;
  if (OPENERS.has(name)) return /^\p{Ll}/u.test(next) || (next.length === 1 && !OPENERS.has(next));
  if (isGivenName(name)) return true;
  if (NOT_IN_NAMES.has(name)) return false;
  return next !== '' || isSomebodyAlone(source, index, index + name.length, false);
}

/** A private person’s full name. */
export function isFullName(source: string, named: Named): boolean {
  if (named.words.length < 2 || !isPrivateName(named)) return false;
  if (named.titled) return true;
  const before = source.slice(Math.max(0, named.start - 90), named.start);
  if (ARTICLE.test(before)) return false;
  if (isGivenName(named.words[0] ?? '')) return true;
  const end = named.start + named.words.join(' ').length;
  const behind = source.slice(end, end + 70);
  return BEFORE.test(before) || AFTER.test(behind) || (!OPENS_SENTENCE.test(before) && PRONOUN_BEHIND.test(behind));
}

/** A name, full or not, that can only be somebody’s: known, or with a title, two words, or he or she behind it. */
export function isSomebody(source: string, named: Named & { readonly end: number }, things: boolean): boolean {
  if (!isPrivateName(named)) return false;
  if (named.titled || isGivenName(named.words[0] ?? '')) return true;
  if (named.words.length > 1) return !things || isFullName(source, named);
  return isSomebodyAlone(source, named.start, named.end, things);
}

/** By he or she behind it, or by a capital in the middle of a sentence. */
const isSomebodyAlone = (source: string, start: number, end: number, things: boolean): boolean =>
  PRONOUN_BEHIND.test(source.slice(end, end + 70)) ||
  (!things && !OPENS_SENTENCE.test(source.slice(Math.max(0, start - 6), start)));
