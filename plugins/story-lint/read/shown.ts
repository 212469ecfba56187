/** What others see of a story’s front matter: the values that a page or a report shows. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import type { Shown } from '../types.ts';
import type { Key } from './fields.ts';

const SHOWN: readonly Key[] = ['title', 'description', 'role', 'question', 'principles', 'allow'];

/**
 * Those values, as they are seen.
 * @param values by key; their nodes count offsets from `from` in the source.
 */
export function shownValues(values: ReadonlyMap<Key, Node>, source: string, from: number): Shown[] {
  return SHOWN.flatMap((key) => {
    const node = values.get(key);
    return (isSeq(node) ? node.items : [node]).flatMap((item) => {
      const value: unknown = isMap(item) ? item.get('because', true) : item;
      if (!isScalar(value) || value.range == null) return [];
      const [start, end] = value.range;
      const text = typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : '';
      return text === '' ? [] : [placed(text, source, from + start, from + end)];
    });
  });
}

/** Where it is written as it is seen, there; else the whole of what is written. */
function placed(text: string, source: string, start: number, end: number): Shown {
  const at = source.slice(start, end).indexOf(text);
  return at === -1 ? { start, end, text } : { start: start + at, end: start + at + text.length, text };
}
