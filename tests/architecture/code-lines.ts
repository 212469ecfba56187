import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.ts';

/** Lines of code: neither empty nor only a comment. */
const NO_CODE = /^\s*(?:(?:\/\/|\/?\*).*)?$/u;
/** Entries of a list: quoted strings of up to five words, and nothing else. A sentence, as in an example or a message, is code. */
const ENTRIES =
  /^\s*(?:'[^'\s]+(?: [^'\s]+){0,4}'|"[^"\s]+(?: [^"\s]+){0,4}")(?:, (?:'[^'\s]+(?: [^'\s]+){0,4}'|"[^"\s]+(?: [^"\s]+){0,4}"))*,?$/u;
/** Folders and files that hold lists alone. */
const LIST = /\/(?:words|data)\/|\/principles\/concepts\.ts$/u;

export const isList = (file: string): boolean => LIST.test(file);

/** Of a text: its lines of code, and those that are no entries of a list. */
export function linesIn(text: string): { readonly code: number; readonly withoutLists: number } {
  const lines = text.split(/\r?\n/u).filter((line) => !NO_CODE.test(line));
  return { code: lines.length, withoutLists: lines.filter((line) => !ENTRIES.test(line)).length };
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

export const codeLines = (file: string): number => linesIn(read(file)).code;

/** Without the entries of word lists, wherever they stand. */
export const codeLinesWithoutLists = (file: string): number => (isList(file) ? 0 : linesIn(read(file)).withoutLists);
