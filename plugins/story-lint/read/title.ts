import type { FrontMatter } from './front-matter.ts';
import type { ReadText } from './markdown-text.ts';

/** A story’s title: what its front matter says, else its first heading that names no part of it, else the file’s name: on one line. */
export function titleOf(
  { title }: Pick<FrontMatter, 'title'>,
  { heading }: Pick<ReadText, 'heading'>,
  path: string,
): string {
  return (title ?? (heading === null ? nameOf(path) : inWords(heading.title))).replaceAll(/\s+/gu, ' ').trim();
}

const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? '')
    .replace(/\.[a-z]{1,9}$/iu, '')
    .replaceAll(/[-_]+/gu, ' ')
    .trim();

/** The address of a link, a picture’s sign, and marks around words. */
const MARKUP =
  /\]\([^()\n]{0,500}\)|!?\[|\]|(?<![\p{L}\p{N}])[*_~`]{1,3}(?=[^\s*_~`])|(?<=[^\s*_~`])[*_~`]{1,3}(?![\p{L}\p{N}])/gu;
const inWords = (markdown: string): string => markdown.replaceAll(MARKUP, '').trim();
