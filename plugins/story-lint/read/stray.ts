/** Lines that were meant as front matter and stand where nobody reads them: below a heading, a second block, other dashes. */
import type { FrontMatterNote } from '../types.ts';
import { isKey, keyMeant } from './fields.ts';
import { UnreadableStory } from './unreadable.ts';

/** A key and a value that no sentence is made of, alone on their line, whatever marks stand round them. */
const LINE =
  /^[^\p{L}\p{N}\r\n]{0,8}(\p{L}[\p{L}_-]{1,20})["'*_ \t]{0,4}(?:::?|：|=)["'*_ \t\u00a0]{0,8}(?:(public|private|true|false)|(L[4-7]))["'*_,; \t]{0,4}\r?$/gimu;

/** What such a line ends in, quick to look for. */
const ENDS = /[:：=]["'*_ \t\u00a0]{0,8}(?:public|private|true|false|L[4-7])/iu;

/**
 * A note for each level that is not read. Linear in the text.
 * @throws {UnreadableStory} at the first visibility that is not read: a slip must not make a story public.
 */
export function strayIn(source: string, bodyStart: number): FrontMatterNote[] {
  const notes: FrontMatterNote[] = [];
  const body = source.slice(bodyStart);
  for (const { 0: line, 1: name = '', 3: level, index } of ENDS.test(body) ? body.matchAll(LINE) : []) {
    const meant = isKey(name) ? name : keyMeant(name);
    const start = bodyStart + index + line.indexOf(name);
    if (level === undefined && meant === 'visibility') {
      throw new UnreadableStory(
        `\`${name}\` stands outside the front matter, where nothing reads it`,
        start,
        'Write `visibility: private` or `visibility: public` between two lines of three dashes at the very beginning; until then the story counts as private.',
      );
    }
    if (level !== undefined && meant === 'level') {
      const message =
        'A level outside the front matter is not read. Write it between two lines of three dashes at the very beginning.';
      notes.push({ start, end: bodyStart + index + line.trimEnd().length, kind: 'ignored', message });
    }
  }
  return notes;
}
