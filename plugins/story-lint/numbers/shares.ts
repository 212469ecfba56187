/** “eleven of 33, a quarter”; “17 of 20, 75 % of them”; “Of the 48 I rang, 30 agreed, which is 62.5 %”: a part, its whole, and the share that is said. */
import type { ArithmeticClaim } from '../types.ts';
import { percentage, round } from './arithmetic.ts';
import { is } from './number-classes.ts';
import { breaksClause, deedsIn } from './linguistics.ts';
import type { Quantity } from './quantities.ts';
import type { Word } from './number-words.ts';

/** Points by which a share may miss; a fraction in words may miss by a tenth of itself. */
const ROUNDING = 1;
const WORDED = 0.1;
const MOST_AWAY = 16;
const LEADS = /^[,(:;=–—]$|^(?:or|which|so|i|e|ie|i\.e\.?|about|almost|nearly|roughly|that|is|that's|'s|an?)$/u;

interface Share {
  readonly part: number;
  readonly whole: number;
  readonly from: number;
  readonly to: number;
}

export function shareClaims(text: string, words: readonly Word[], quantities: readonly Quantity[]): ArithmeticClaim[] {
  return quantities.flatMap((q, i) => {
    const share =
      q.share !== null
        ? { part: q.share.part, whole: q.share.whole, from: q.from, to: q.to }
        : partOfWhole(words, q, quantities[i + 1]);
    if (share === null) return [];
    const said = [...quantities.slice(i + 1, i + 3), ...(i > 0 ? [quantities[i - 1] as Quantity] : [])].find((other) =>
      saysShare(words, share, other),
    );
    return said === undefined ? [] : [claimOf(text, words, share, said)];
  });
}

/** “Of the 48 suppliers I rang, 30 agreed” */
function partOfWhole(words: readonly Word[], whole: Quantity, part: Quantity | undefined): Share | null {
  if (part === undefined || whole.kind !== 'count' || part.kind !== 'count' || part.value > whole.value || !part.bare)
    return null;
  const of = [1, 2, 3].find((back) => words[whole.from - back]?.lower === 'of');
  if (of === undefined || words[whole.from - of]?.opensLine !== true || part.sentence !== whole.sentence) return null;
  return { part: part.value, whole: whole.value, from: whole.from - of, to: part.to };
}

function saysShare(words: readonly Word[], share: Share, q: Quantity): boolean {
  const isShare = (q.kind === 'percent' && q.unit === '%') || (q.kind === 'ratio' && q.value < 1 && q.share === null);
  if (!isShare || words[share.from]?.sentence !== words[q.from]?.sentence) return false;
  const next = words[q.to];
  const ofThem =
    next?.lower === 'of' && /^(?:them|those)$/u.test(words[q.to + 1]?.lower ?? '') && words[q.to + 2]?.type !== 'word';
  const ends = next === undefined || next.gap === 'break' || next.type === 'mark' || ofThem;
  if (q.from >= share.to) {
    const gap = words.slice(share.to, q.from);
    const lead = words[q.from - 1];
    return (
      ends &&
      gap.length <= MOST_AWAY &&
      !breaksClause(gap) &&
      gap.some(({ text }) => /^[,(:;=–—]$/u.test(text)) &&
      LEADS.test(lead?.lower ?? '') &&
      !gap.some(({ lower }) => is('down', lower) || is('up', lower))
    );
  }
  // “a third of calls, 40 of 120,”
  const gap = words.slice(q.to, share.from);
  return next?.lower === 'of' && gap.length <= 6 && gap.at(-1)?.text === ',' && deedsIn(gap).length === 0;
}

function claimOf(text: string, words: readonly Word[], share: Share, q: Quantity): ArithmeticClaim {
  const stated = q.kind === 'ratio' ? q.value * 100 : q.value;
  const actual = (share.part / share.whole) * 100;
  const slack = q.kind === 'ratio' ? stated * WORDED : ROUNDING;
  const start = words[Math.min(share.from, q.from)]?.start ?? q.start;
  const end = words[Math.max(share.to, q.to) - 1]?.end ?? q.end;
  const consistent = Math.abs(stated - actual) <= slack;
  const correction = consistent ? null : `${percentage(actual)} (${String(share.part)} of ${String(share.whole)})`;
  return {
    start,
    end,
    quote: text.slice(start, end),
    from: share.whole,
    to: share.part,
    stated: round(stated),
    actual: round(actual),
    consistent,
    correction,
  };
}
