/** Front matter as most stories have it, `key: value` lines with nothing of YAML’s own in them: read at once. */
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Node } from 'yaml';

const UNUSUAL = /[^\n\x20-\x7e\u00a1-\u00ff\u2010-\u2027\u20a0-\u20bf]/u;
const LINE = /^([A-Za-z][\w-]{0,60}): (?! )([^:#]*[^:# ]|"[^"\\]*")$/u;
const QUOTED = /^"[^"\\]*"$/u;
const LIST = /^\[[\w '’.&/-]+(?:, [\w '’.&/-]+)*\]$/u;
/** Words, a whole number or a date, and nothing that YAML takes for something else. */
const PLAIN = /^(?!(?:null|true|false)$)(?:[a-z\u00c0-\u00ff].*|[1-9]\d{0,8}|\d{4}-\d{2}-\d{2})$/iu;

/** As YAML reads it, with places in `text`; null for whatever is not so plain, which is left to its own reader. */
export function plainMap(text: string): YAMLMap | null {
  if (UNUSUAL.test(text)) return null;
  const map = new YAMLMap();
  let start = 0;
  for (const line of text.split('\n')) {
    const [, name = '', written = ''] = LINE.exec(line) ?? [];
    const key = plainAt(name, start);
    const value = valueAt(written, start + name.length + 2);
    start += line.length + 1;
    if (/^ *$/u.test(line)) continue;
    if (key === null || value === null || map.has(name)) return null;
    map.items.push(new Pair(key, value));
  }
  return map.items.length === 0 ? null : map;
}

function valueAt(written: string, start: number): Node | null {
  if (QUOTED.test(written)) return scalar(written.slice(1, -1), start, written);
  if (!LIST.test(written)) return plainAt(written, start);
  const list = new YAMLSeq();
  let at = start + 1;
  for (const item of written.slice(1, -1).split(', ')) {
    const node = item.endsWith(' ') ? null : plainAt(item, at);
    if (node === null) return null;
    list.items.push(node);
    at += item.length + 2;
  }
  list.range = [start, start + written.length, start + written.length];
  return list;
}

function plainAt(written: string, start: number): Scalar | null {
  if (!PLAIN.test(written)) return null;
  return scalar(/^\d+$/u.test(written) ? Number(written) : written, start, written);
}

function scalar(value: string | number, start: number, written: string): Scalar {
  const node = new Scalar(value);
  node.source = written;
  node.range = [start, start + written.length, start + written.length];
  return node;
}
