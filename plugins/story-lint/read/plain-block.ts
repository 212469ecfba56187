/** Front matter as most is written, `key: value` on each line: the nodes that YAML’s parser makes of it, in a tenth of its time. */
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

const LINE = /^([A-Za-z][\w-]{0,40}): {1,9}([^\s].*)$/u;
const QUOTED = /^(?:"[^"\\\p{Cc}]*"|'[^'\p{Cc}]*')$/u;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/u;
const DATE = /^\d{4}-\d\d-\d\d$/u;
/** Nothing that YAML has a use for. */
const WORDS = /^\p{L}(?:[\p{L}\p{N}_ ,.()%/&+;!?'’–—-]*[\p{L}\p{N}.)%!?])?$/u;
const NO_WORDS = /^(?:null|true|false)$/iu;
const LIST = /^\[[^[\]{}"'#:\\]*\]$/u;

/** Null for whatever is not as plain as that. */
export function plainMap(text: string): YAMLMap | null {
  const map = new YAMLMap();
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' || line.includes('\t')) {
      const [, name = '', written = ''] = LINE.exec(line) ?? [];
      const from = start + line.length - written.length;
      const key = scalar(name, start);
      const value = LIST.test(written) ? list(written, from) : scalar(written, from);
      if (key === null || value === null || map.has(name)) return null;
      map.items.push(new Pair(key, value));
    }
    start += line.length + 1;
  }
  return map;
}

function scalar(written: string, start: number): Scalar | null {
  const isText = DATE.test(written) || (WORDS.test(written) && !NO_WORDS.test(written));
  if (!isText && !NUMBER.test(written) && !QUOTED.test(written)) return null;
  const node = new Scalar(isText ? written : NUMBER.test(written) ? Number(written) : written.slice(1, -1));
  node.source = written;
  node.range = [start, start + written.length, start + written.length];
  return node;
}

function list(written: string, start: number): YAMLSeq | null {
  const seq = new YAMLSeq();
  let at = start + 1;
  for (const item of written.slice(1, -1).split(',')) {
    const node = scalar(item.trim(), at + item.length - item.trimStart().length);
    if (node === null) return null;
    seq.items.push(node);
    at += item.length + 1;
  }
  seq.range = [start, start + written.length, start + written.length];
  return seq;
}
