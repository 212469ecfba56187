/** What fits wherever a frame of pay does, and is quick to build: most words beside an amount are not of pay. */
import type { PayFrame } from './data/pay-frames.ts';
import { loosened, pattern } from './word-frames.ts';
import type { Classes } from './word-frames.ts';

/** Whoever it is, and whatever could be an amount. */
const LOOSE = {
  who: '(?:)',
  one: "(?:[Mm]y|[Hh]is|[Hh]er|\\S['’]s)",
  him: '(?:him|her|me|them|myself|<name>|<a-role>)',
  name: '[^\\sa-z]\\S*(?: [^\\sa-z]\\S*)?',
  'a-role': '[TtAaMmOoHh](?:he|n?|y|ur|his|hat|ne|nother|is|er)(?: \\S+){1,7}',
  money:
    "(?:(?:<mark>|<dollar>|<code>)\\.?\\s{0,2}\\d|\\d[\\d.,'’\\s]{0,15}(?:<size>|<currency>)|\\d,\\d{3}|<tens>|<teens>|<ones>|[Aa] hundred)",
  bare: '(?:[^\\sa-z]\\S{0,3}\\s{0,2})?(?:\\d|<mark>|<tens>|<teens>|<ones>|[Aa] hundred)',
};
/** Bounded: by our own frames. */
const BRACKETS = /\\.|\[(?:\\.|[^\]\\])*\]|[()]/gu;

/** The frame up to its first amount and what every amount begins with, or up to the group that may hold one. */
export function outlineOf({ frame, outline }: PayFrame, classes: Classes): RegExp {
  const amount = /<(?:money|bare)>/u.exec(frame)?.index ?? frame.length;
  let depth = 0;
  let end = amount;
  for (const { 0: sign, index } of frame.slice(0, amount).matchAll(BRACKETS)) {
    if (sign === '(' && depth++ === 0) end = index;
    if (sign === ')' && --depth === 0) end = amount;
  }
  // Not in a group that could hold something else.
  const [next = ''] = /^(?:<(?:money|bare)>|\(\?:<money>\|<bare>\))/u.exec(frame.slice(end)) ?? [];
  return loosened(pattern(outline ?? frame.slice(0, end) + next, { ...classes, ...LOOSE }));
}
