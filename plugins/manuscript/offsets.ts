/**
 * Where each character of a text node's value stands in the source, plus one entry for its end.
 * They differ where Markdown has an escape, an entity, or the indentation of a continued line.
 */
export function offsetsOf(value: string, source: string, from: number, to: number): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index++) {
    at = skip(value, index, source, at, to);
    offsets.push(Math.min(at, to));
    at += source[at] === '&' && value[index] !== '&' ? entityLength(source, at) : 1;
  }
  offsets.push(Math.min(at, to));
  return offsets;
}

function skip(value: string, index: number, source: string, start: number, to: number): number {
  let at = start;
  const want = value[index];
  if (source[at] === want) {
    // `&amp;` reads as `&`: stay, and step over the whole entity afterwards.
    return at;
  }
  if (source[at] === '\\' && source[at + 1] === want) return at + 1;
  if (source[at] === '&' && entityLength(source, at) > 1) return at;
  const limit = Math.min(to, start + 80);
  while (at < limit && source[at] !== want) at++;
  return at < limit ? at : start;
}

function entityLength(source: string, at: number): number {
  const match = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iu.exec(source.slice(at, at + 40));
  return match ? match[0].length : 1;
}
