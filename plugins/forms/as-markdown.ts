import type { Ending } from './form-types.ts';
import type { Given, Part, Run, Table, Words } from './filled.ts';

/** The document as Markdown, or as a story’s MDX. An answer is words: no sign in it is Markdown. */
export function asMarkdown(parts: readonly Part[], ending: Ending = 'md'): string {
  const isMdx = ending === 'mdx';
  let text = '';
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    const isList = part.kind === 'item' && before?.kind === 'item';
    if (index > 0) text += isList ? '\n' : '\n\n';
    text += written(part, isMdx);
  });
  return `${text}\n`;
}

function written(part: Part, isMdx: boolean): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${inline(part.words, { isMdx, indent: '', isBegun: true })}`;
    case 'paragraph':
      return inline(part.words, { isMdx, indent: '' });
    case 'item':
      return `${part.mark} ${inline(part.words, { isMdx, indent: ' '.repeat(part.mark.length + 1) })}`;
    case 'rule':
      return '---';
    case 'front':
      return ['---', ...part.lines.map(givenLine), '---'].join('\n');
    case 'table':
      return table(part.table, isMdx);
  }
}

interface Context {
  readonly isMdx: boolean;
  /** Of the lines that follow. */
  readonly indent: string;
  /** Something stands in front of it in the line. */
  readonly isBegun?: boolean;
}

function inline(words: Words, { isMdx, indent, isBegun = false }: Context): string {
  let isStart = !isBegun;
  let text = '';
  for (const run of words) {
    text +=
      run.is === 'answer'
        ? escaped(run.text, isMdx, isStart).replaceAll('\n', `\\\n${indent}`)
        : run.text.replaceAll('\n', `\n${indent}`);
    isStart = run.text === '' ? isStart : run.text.endsWith('\n');
  }
  return text;
}

/** Signs that mean something wherever they stand. */
const SIGNS = /[\\`*[\]<>|~]/gu;
const BRACES = /[{}]/gu;
/** An underscore within a word is one. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What a line must not begin with. */
const BEGINS = /^(?:[#+\-=]|\d{1,9}(?=[.)]))/u;
/** What MDX reads as code. */
const MODULE = /^(?:im|ex)port\b/u;

function escaped(text: string, isMdx: boolean, isStart: boolean): string {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const plain = line
        .replaceAll(SIGNS, '\\$&')
        .replaceAll(UNDERSCORE, '\\_')
        .replaceAll(/&(?=[#\p{L}])/gu, '\\&');
      const safe = isMdx ? plain.replaceAll(BRACES, '\\$&') : plain;
      if (!isStart && index === 0) return safe;
      const code = isMdx && MODULE.test(safe) ? `&#${safe.charCodeAt(0)};${safe.slice(1)}` : safe;
      return code.replace(BEGINS, (begin) => (/\d/u.test(begin) ? `${begin}\\` : `\\${begin}`));
    })
    .join('\n');
}

function table({ across, columns, entries }: Table, isMdx: boolean): string {
  const cell = (words: Words): string =>
    words
      .map(({ text, is }: Run) =>
        is === 'answer'
          ? escaped(text, isMdx, false).replaceAll('\n', isMdx ? '<br />' : '<br>')
          : text.replaceAll('\n', ' '),
      )
      .join('');
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = (count: number): string => `|${'---|'.repeat(count)}`;
  if (across)
    return [
      `| ${line(entries.map(({ name }) => name))}`,
      rule(entries.length + 1),
      ...columns.map((name, at) => line([name, ...entries.map(({ cells }) => cell(cells[at] ?? []))])),
    ].join('\n');
  return [line(columns), rule(columns.length), ...entries.map(({ cells }) => line(cells.map(cell)))].join('\n');
}

/** A line of front matter. A string of JSON is one of YAML. */
function givenLine({ line, key, value, words }: Given): string {
  const [run] = words ?? [];
  if (run?.is !== 'answer') return line;
  if (value === 'bare') return `${key}: ${run.text}`;
  if (value === 'quoted') return `${key}: ${JSON.stringify(run.text)}`;
  const names = run.text.split(/[,;]/u).map((name) => name.trim());
  return `${key}: [${names
    .filter((name) => name !== '')
    .map((name) => JSON.stringify(name))
    .join(', ')}]`;
}
