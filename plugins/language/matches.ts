const NONE: readonly RegExpExecArray[] = [];

/** As `matchAll`, by the pattern itself, which bears `g`: what `matchAll` makes of it first, a copy, takes as long as a short text. */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const all: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    all.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return all;
}
