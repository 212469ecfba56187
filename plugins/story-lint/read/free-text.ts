/** Titles and questions as people write them: with colons, numbers behind a #, and brackets that YAML would take for its own. */
import { Scalar } from 'yaml';
import { FREE_TEXT } from './fields.ts';
import type { Key } from './fields.ts';

export interface FreeText {
  readonly key: Key;
  /** The whole rest of the line, with its place in `text`. */
  readonly value: Scalar<string>;
}

/**
 * Takes the lines of free text that YAML would refuse or cut short out of the block, so that the rest can be read.
 * @returns what they say, and the block with spaces in their place.
 */
export function takeFreeText(text: string): { readonly taken: readonly FreeText[]; readonly rest: string } {
  const taken: FreeText[] = [];
  let rest = '';
  let at = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    const found = textOn(line);
    const next = text[at + line.length];
    if (found !== null && next !== ' ' && next !== '\t') {
      const value = new Scalar(found.words);
      const start = at + found.start;
      value.range = [start, start + found.words.length, at + line.length];
      taken.push({ key: found.key, value });
      rest += line.replaceAll(/[^\r\n]/gu, ' ');
    } else rest += line;
    at += line.length;
  }
  return { taken, rest };
}

const LINE = new RegExp(`^(${FREE_TEXT.join('|')}):[ \\t]{1,9}(?=[^ \\t])`, 'u');

function textOn(line: string): { readonly key: Key; readonly words: string; readonly start: number } | null {
  const opened = LINE.exec(line);
  if (opened === null) return null;
  const words = line.slice(opened[0].length).trimEnd();
  return isMisread(words) ? { key: opened[1] as Key, words, start: opened[0].length } : null;
}

const QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u;

/** Whether YAML would read these words as something else than a text, or only a part of them. */
function isMisread(words: string): boolean {
  const quoted = QUOTED.exec(words);
  if (quoted !== null) return !/^\s*(?:#.*)?$/u.test(words.slice(quoted[0].length));
  return /^[[{@`%]|^#\S|^[-?:] /u.test(words) || (/^[^"'|>&*!]/u.test(words) && /:(?:\s|$)|\s#\S/u.test(words));
}
