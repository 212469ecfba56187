/** Finding one’s way in spans that stand in their order: quick, because a sentence can be a whole text. */
import type { Span } from './types.ts';

/** Index of the first of `spans` that begins at `offset` or behind it; their number when none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid]?.start ?? 0) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Index of the last of `spans` that begins at `offset` or before it; 0 when none does. */
export function lastUpTo(spans: readonly Span[], offset: number): number {
  return Math.max(0, firstFrom(spans, offset + 1) - 1);
}

/** Those of `spans` that lie within one. */
export function within<S extends Span>(spans: readonly S[], { start, end }: Span): S[] {
  return spans.slice(firstFrom(spans, start), firstFrom(spans, end)).filter((span) => span.end <= end);
}
