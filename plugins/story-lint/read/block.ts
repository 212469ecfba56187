/** Where front matter begins and ends, and whether it is front matter at all: a story may begin with a rule, too. */
import type { Span } from '../types.ts';
import { isKey, keyMeant, STEERING } from './fields.ts';
import { partOf } from './part-labels.ts';
import { UnreadableStory } from './unreadable.ts';

export interface Opening {
  /** From the opening dashes to behind the closing ones; null without front matter. */
  readonly block: Span | null;
  /** What stands between them. */
  readonly inside: Span;
  /** Where the text begins. */
  readonly bodyStart: number;
}

/** Empty lines above it are passed over, as the site’s own reader does. */
const OPENING = /^\uFEFF?(?:[ \t\r\n]*[\r\n])?(---|\+\+\+)[ \t]*(?:\r\n|[\r\n])/u;
const CLOSING = /(?:^|\r\n|[\n\r])---[ \t]*(?=\r\n|[\n\r]|$)/u;

/**
 * Linear in the text.
 * @throws {UnreadableStory} where front matter is never closed, or is not YAML.
 */
export function openingOf(source: string): Opening {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const none: Opening = { block: null, inside: { start: mark, end: mark }, bodyStart: mark };
  const open = OPENING.exec(source);
  if (open === null) {
    const fence = otherDashes(source);
    if (fence === null) return none;
    throw new UnreadableStory(
      'the front matter does not begin with a line of three dashes, and nothing else',
      fence,
      'Write --- alone on the first line and on the last one of the front matter, or put an empty line below a rule.',
    );
  }
  const start = open[0].length;
  const fence = open[0].lastIndexOf(open[1] ?? '');
  if (open[1] === '+++') {
    if (!/^\+\+\+[ \t]*$/mu.test(source.slice(start))) return none;
    throw new UnreadableStory(
      'the front matter stands between +++, which is TOML',
      fence,
      'Write it as YAML: three dashes above and below, and lines such as `level: L6` between.',
    );
  }
  const close = CLOSING.exec(source.slice(start));
  if (close === null) {
    const [paragraph = ''] = source.slice(start).split(/\r?\n[ \t]*\r?\n/u, 1);
    if (!keysIn(paragraph).some(isOurs)) return none;
    throw new UnreadableStory(
      'the front matter begins with --- and is never closed',
      fence,
      'Put a line of three dashes after the last front-matter line, or delete the first line.',
    );
  }
  const inside = { start, end: start + close.index };
  if (!isFields(source.slice(inside.start, inside.end))) return none;
  const bodyStart = start + close.index + close[0].length;
  return { block: { start: fence, end: bodyStart }, inside, bodyStart };
}

/** What a word processor, another tool or a slip makes of the opening line. */
const OTHER_DASHES = /^[\s\p{Cf}]{0,20}([-\u2010-\u2015\u2212]{1,10}[ \t]?[a-z]{0,8})[ \t]{0,20}\r?\n([^\r\n]{1,60})/iu;

/** Where a line stands that was meant to open front matter. */
function otherDashes(source: string): number | null {
  const [whole, dashes = '', first = ''] = OTHER_DASHES.exec(source) ?? [];
  return whole !== undefined && looseKey(first) ? source.indexOf(dashes) : null;
}

/** Whether a line begins with a key of a story, however it is written. */
const looseKey = (line: string): boolean =>
  isOurs(/^[ \t{"']{0,8}(\p{L}[\p{L}_]{1,20})["' \t]{0,4}(?:::?|：|=)/u.exec(line)?.[1] ?? '');

/** Fields, not words between two rules: a key that a story knows or must not have, or nothing but keys. */
function isFields(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r]/u).filter((line) => /^[^\s#]/u.test(line) && !/^(?:-\s|[\]}])/u.test(line));
  const keys = keysIn(text);
  if (keys.some(isOurs) || lines.every(looseKey) || /^[{?]/u.test(lines[0] ?? '')) return true;
  return keys.length === lines.length && !lines.some((line, at) => partOf(keys[at] ?? '') !== null && PROSE.test(line));
}

/** Words behind a label: `Situation: the printers stalled`. */
const PROSE = /^[^:]{1,60}:\s{1,9}["“]?\p{L}[^\s:]{0,40}\s\p{L}/u;

const isOurs = (key: string): boolean => isKey(key) || keyMeant(key) !== null || STEERING.has(key);

const KEY = /^(["']?)([\p{L}\p{N}_<][^:\n\r]{0,40}?)\1[ \t]{0,9}:(?=[ \t\r\n]|$)/gmu;
const keysIn = (text: string): readonly string[] => Array.from(text.matchAll(KEY), (match) => match[2] ?? '');
