/** Feedback as written → its parts in order, each with what it is for and, where it gives a reason, what that points to. */
import { read } from '../language/index.ts';
import type { Reading, Span } from '../language/index.ts';
import { kindFeatures, positionOf, wordFeatures } from './sentence-features.ts';
import type { Position, Stretch } from './sentence-features.ts';
import { visible } from './mail/markup.ts';
import type { Visible } from './mail/markup.ts';
import { linesOf } from './mail/mail-parts.ts';
import { purposeAt, REASON } from './feedback-models.ts';
import type { Models } from './feedback-models.ts';
import type { PartKind } from './types.ts';

/** A sentence, or one side of a “but”. */
export interface Unit extends Stretch {
  readonly kind: PartKind;
  /** In the source. */
  readonly span: Span;
  /** How likely it gives a reason. */
  readonly reason: number;
  /** How likely it means each pattern, if it is a reason. */
  readonly patterns: readonly number[];
}

export interface Mail {
  readonly shown: Visible;
  readonly reading: Reading;
  readonly units: readonly Unit[];
  /** Found by their form alone. */
  readonly setApart: readonly { readonly kind: PartKind; readonly span: Span }[];
}

/** What comes behind these is what the writer means; what came before is granted. */
const TURNS = new Set(['but', 'however', 'though', 'although', 'yet', 'whereas', 'except', 'only']);
/** Only towards the end does a short line sign. */
const SIGNED = 0.6;
/** Words that a side of a “but” needs to say anything. */
const SHORTEST_SIDE = 3;

export function readMail(source: string, models: Models): Mail {
  const shown = visible(source);
  const { passages, greetings, threads, signatures } = linesOf(shown.text);
  const reading = read(shown.text, passages);
  const { sentences } = reading;
  const units = sentences.flatMap((sentence, i) => {
    const position = positionOf(i, sentences.length);
    const whole = unit(sentence, position);
    const sides = sidesOf(reading, sentence);
    if (sides.length < 2) return [whole];
    const parts = sides.map((side) => unit(side, position));
    // Only where a side is granted does it matter which.
    return parts.some(({ kind }) => kind === 'praise') && parts.some(({ kind }) => kind !== 'praise') ? parts : [whole];
  });
  const apart = (kind: PartKind, spans: readonly Span[]) => spans.map((span) => ({ kind, span: shown.source(span) }));
  const byForm = [...apart('courtesy', greetings), ...apart('thread', threads), ...apart('signature', signatures)];
  const words = [...units, ...byForm].map(({ span }) => span).sort((a, b) => a.start - b.start);
  const markup = outside(shown.markup, words).map((span) => ({ kind: 'markup' as const, span }));
  return { shown, reading, units, setApart: [...byForm, ...markup] };

  function unit(stretch: Stretch, position: Position): Unit {
    const purposes = models.purposes.probabilities(kindFeatures(reading, stretch, position));
    const purpose = purposeAt(purposes);
    const start = reading.starts[stretch.from] ?? 0;
    const end = reading.ends[stretch.to - 1] ?? start;
    return {
      ...stretch,
      kind: purpose !== 'thread' ? purpose : (position ?? 0) >= SIGNED ? 'signature' : 'other',
      span: shown.source({ start, end }),
      reason: purposes[REASON] ?? 0,
      patterns: models.patterns.probabilities(wordFeatures(reading, stretch)),
    };
  }
}

/** Of the spans those that lie in none of the others; both are in order. */
function outside(spans: readonly Span[], others: readonly Span[]): Span[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next++;
    return (others[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** The sides of a sentence that turns. */
export function sidesOf(reading: Reading, { from, to }: Stretch): Stretch[] {
  const sides: Stretch[] = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    const { lower } = reading.token(i);
    const turns = lower === ';' || (TURNS.has(lower) && /[,;:–—-]/u.test(reading.token(i - 1).text)) || lower === 'but';
    if (!turns || i - start < SHORTEST_SIDE || to - i < SHORTEST_SIDE) continue;
    sides.push({ from: start, to: i });
    start = i;
  }
  return [...sides, { from: start, to }];
}
