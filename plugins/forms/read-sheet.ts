import { slugOf } from '../file-name.ts';
import type { Rows, Start } from './form-types.ts';

/** A row that shows how it is done. */
const EXAMPLE = 'EXAMPLE ';

/** A sheet’s columns; its example as hints, and its other rows, each kind of them once, to begin with. */
export function readSheet(source: string, label: string): Rows {
  const [head = [], ...lines] = source
    .split(/\r?\n/u)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
  const example = lines.find(([first = '']) => first.startsWith(EXAMPLE)) ?? [];
  const columns = head.map((name, index) => {
    const words = name.replaceAll('_', ' ');
    const hint = (example[index] ?? '').replace(EXAMPLE, '');
    return {
      id: slugOf(name),
      name,
      label: words.charAt(0).toUpperCase() + words.slice(1),
      hint: hint === '' ? '' : `Such as: ${hint}`,
    };
  });
  const starts = new Map<string, Start>();
  for (const cells of lines.filter(([first = '']) => !first.startsWith(EXAMPLE))) {
    const given = columns.flatMap(({ id }, index) => (cells[index] ? [[id, cells[index]] as const] : []));
    starts.set(cells.join(), { name: '', cells: Object.fromEntries(given) });
  }
  return { id: 'rows', label, shape: 'down', columns, starts: [...starts.values()] };
}
