import { readFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown-text.ts';

const NOT_LINE_END = /[^\r\n]/gu;
const blank = (text: string): string => text.replaceAll(NOT_LINE_END, ' ');

/**
 * What a page is made of: the text alone, every word at the offset at which it stands in the file. Front matter is
 * blank, so that whatever reads the page finds nothing in it to obey; so is the heading that the title was taken from.
 * @throws {UnreadableStory} as `lint` does.
 */
export function pageText(source: string): string {
  const front = readFrontMatter(source);
  const { block, bodyStart } = front;
  const { heading } = front.title === null ? readMarkdown(source, bodyStart, true) : { heading: null };
  const body =
    heading === null
      ? source.slice(bodyStart)
      : source.slice(bodyStart, heading.start) +
        blank(source.slice(heading.start, heading.end)) +
        source.slice(heading.end);
  if (block === null) return source.slice(0, bodyStart) + withoutOpening(body);
  const begin = source.slice(block.start, block.start + 3);
  const close = source.lastIndexOf('---', bodyStart - 1);
  return (
    source.slice(0, block.start) +
    begin +
    blank(source.slice(block.start + 3, close)) +
    source.slice(close, bodyStart) +
    body
  );
}

/** A rule in dashes, or a line of plus signs, would be taken for the beginning of front matter. */
const OPENING = /^(\s*)(-{3,}|\+{3,})/u;
const withoutOpening = (body: string): string =>
  body.replace(
    OPENING,
    (_, gap: string, signs: string) => gap + (signs.startsWith('-') ? '*' : ' ').repeat(signs.length),
  );
