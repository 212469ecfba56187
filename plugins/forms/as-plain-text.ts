import type { Part, Run, Table, Words } from './filled.ts';

/** Words as they are read: the template’s own without its signs of Markdown. */
export const plainWords = (words: Words): string => words.map(plainRun).join('');

/** The same of some words alone. */
export const plainRun = ({ text, is }: Run): string =>
  is === 'told' ? text.replaceAll(/\*\*|`/gu, '') : is === 'open' ? text.replaceAll(/^_|_$/gu, '') : text;

/** The document as it goes into a mail or a text field. */
export function asPlainText(parts: readonly Part[]): string {
  let text = '';
  parts.forEach((part, index) => {
    if (index > 0) text += part.kind === 'item' && parts[index - 1]?.kind === 'item' ? '\n' : '\n\n';
    text += written(part);
  });
  return `${text.trim()}\n`;
}

function written(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return plainWords(part.words);
    case 'item':
      return `${part.mark} ${indented(plainWords(part.words), part.mark.length + 1)}`;
    case 'rule':
      return '* * *';
    case 'front':
      return part.lines
        .flatMap(({ key, words }) => (words === null ? [] : `${keyWords(key)}: ${plainWords(words)}`))
        .join('\n');
    case 'table':
      return listed(part.table);
  }
}

export const keyWords = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** A table reads line by line where there are no columns: entry by entry, what is written in each. */
function listed({ labels, entries }: Table): string {
  return entries
    .map(({ name, cells }, index) => {
      const head = name === '' ? `${index + 1}.` : name;
      const lines = cells.flatMap((words, at) =>
        words.length === 0 ? [] : `  ${labels[at] ?? ''}: ${indented(plainWords(words), 4)}`,
      );
      return [head, ...lines].join('\n');
    })
    .join('\n\n');
}
