/** The noun a number counts, found without a tagger: the first plural among the few words behind it. */
import type { Lexeme } from './lexemes.ts';

const IRREGULAR = new Set([
  'people', 'children', 'men', 'women', 'staff', 'headcount', 'personnel', 'feet', 'teeth', 'mice', 'criteria', 'indices', 'folk', 'kids',
  'aircraft', 'series', 'species', 'sheep', 'fish', 'loc',  'downtime', 'incidents', 'dozen', 'analyses', 'theses', 'crises', 'lines', 'of',
]);
IRREGULAR.delete('of');
const NOT_PLURAL = new Set([
  'was', 'is', 'has', 'does', 'goes', 'says', 'as', 'its', 'this', 'his', 'us', 'yes', 'always', 'perhaps', 'less', 'plus', 'versus', 'across', 'towards',
  'thus', 'besides', 'sometimes', 'whereas', 'unless', 'previous', 'various', 'serious', 'obvious', 'anonymous', 'continuous', 'synchronous', 'asynchronous', 'business', 'cross', 'class', 'process',
  'access', 'express', 'wireless', 'stateless', 'serverless', 'mass', 'gross', 'press', 'basis', 'analysis', 'bus', 'status', 'virus', 'campus', 'gas', 'hers', 'ours', 'theirs', 'yours',
  'needs', 'means', 'takes', 'gets', 'comes', 'works', 'makes', 'uses', "it's", "that's", "there's", "he's", "she's", 'afterwards', 'upwards', 'jus', 'address', 'success', 'progress', 'loss', 'js', 'aws', 'ios',
]);
const NEVER_BEFORE_NOUN = new Set([
  'a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'from', 'by', 'with', 'without', 'within', 'into', 'onto', 'over', 'under', 'after', 'before', 'between', 'during', 'until', 'till', 'since', 'than', 'per',
  'and', 'or', 'but', 'so', 'if', 'when', 'while', 'because', 'that', 'which', 'who', 'whom', 'whose', 'where', 'what', 'how', 'why', 'then', 'now', 'again', 'later', 'ago', 'early', 'late', 'already', 'only',
  'i', 'we', 'he', 'she', 'it', 'they', 'you', 'me', 'him', 'her', 'them', 'my', 'our', 'your', 'their', 'each', 'every', 'not', 'no', 'too', 'also', 'out', 'up', 'down', 'off', 'back', 'against', 'instead', 'vs',
  'am', 'are', 'be', 'been', 'being', 'were', 'had', 'have', 'having', 'do', 'did', 'will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'shall', "didn't", "wasn't", "weren't", "don't", "couldn't", "hadn't",
  'ran', 'sat', 'held', 'knew', 'gave', 'put', 'met', 'spent', 'won', 'lost', 'felt', 'found', 'kept', 'built', 'sent', 'bought', 'brought', 'thought', 'joined', 'called', 'went', 'came', 'took', 'got', 'made', 'left', 'told', 'agreed', 'asked', 'wrote', 'stayed', 'fell', 'rose', 'dropped', 'signed', 'failed', 'said', 'used', 'needed', 'wanted', 'moved', 'became', 'turned', 'stopped', 'started',
  'about', 'through', 'there', 'here', 'still', 'just', 'even', 'almost', 'never', 'nearly', 'both', 'all', 'any', 'some', 'first', 'next', 'around', 'like', 'e', 'i', 'eg', 'ie', 'w',
]);
const WINDOW = 4;

export interface Counted {
  readonly noun: string;
  readonly end: number;
  readonly next: number;
}

export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith("'s") && !NOT_PLURAL.has(word);
}

export function countedAt(lexemes: readonly Lexeme[], from: number): Counted | null {
  for (let at = from, seen = 0; seen < WINDOW; at++) {
    const word = lexemes[at];
    if (word === undefined || word.gap === 'break') return null;
    if (word.text === '-' && word.gap === 'none' && lexemes[at + 1]?.gap === 'none') continue;
    if (word.type !== 'word' || (NEVER_BEFORE_NOUN.has(word.lower) && lexemes[at + 1]?.text !== '-') || (at > from && word.gap === 'none' && lexemes[at - 1]?.text !== '-')) return null;
    const possessive = word.lower.endsWith("'s");
    if (!possessive && isPlural(word.lower) && !(lexemes[at + 1]?.text === '-' && lexemes[at + 1]?.gap === 'none')) return { noun: word.lower, end: word.end, next: at + 1 };
    seen++;
  }
  return null;
}
