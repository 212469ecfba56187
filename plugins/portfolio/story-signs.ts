/** What a telling speaks of: its things, figures, names and deeds, by lemma. They are what two tellings of one event share. */
import { FLAG, read } from '../language/index.ts';
import { readFrontMatter } from '../story-lint/index.ts';
import { readMarkdown } from '../story-lint/read/markdown-text.ts';
import type { ExclusionReason } from '../story-lint/types.ts';

/** `name`: a person, a firm, a product; the same through many events of one life. `deed`: also what something is like. */
export type SignKind = 'thing' | 'figure' | 'name' | 'deed';

export interface Sign {
  readonly kind: SignKind;
  /** How often it stands there. */
  readonly times: number;
  /** As it is first written. */
  readonly shown: string;
}
/** By lemma; figures without separators and currency. */
export type Signs = ReadonlyMap<string, Sign>;

/** What the teller did not say. */
const NOT_SAID: ReadonlySet<ExclusionReason> = new Set([
  'code',
  'html',
  'interviewer',
  'link-target',
  'prompt',
  'unreadable',
]);
const NOT_LINE_END = /[^\r\n]/gu;

/** @throws {UnreadableStory} as `lint` does. */
export function signsOf(source: string, path = ''): Signs {
  const { bodyStart } = readFrontMatter(source);
  const { exclusions } = readMarkdown(source, bodyStart, path.endsWith('.mdx'));
  let text = '';
  let at = bodyStart;
  for (const { start, end } of exclusions
    .filter(({ reason }) => NOT_SAID.has(reason))
    .toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += source.slice(at, from) + source.slice(from, end).replaceAll(NOT_LINE_END, ' ');
    at = end;
  }
  text += source.slice(at);
  return signsIn(text);
}

/** Of words alone, whatever they are marked as. */
export function signsIn(words: string): Signs {
  const reading = read(words, [{ start: 0, end: words.length }]);
  const signs = new Map<string, Sign>();
  for (let i = 0; i < reading.length; i++) {
    const { lemma, pos, text, isWord } = reading.token(i);
    if (!isWord) continue;
    const kind = kindOf(lemma, pos, ((reading.flags[i] ?? 0) & FLAG.capital) !== 0);
    if (kind === null) continue;
    const key = (kind === 'figure' ? lemma.replaceAll(/[,+~$€£]/gu, '') : lemma).toLowerCase();
    const known = signs.get(key);
    signs.set(key, { kind: known?.kind ?? kind, shown: known?.shown ?? text, times: (known?.times ?? 0) + 1 });
  }
  return signs;
}

/** One digit says nothing of which event it is. */
const LEAST_DIGITS = 2;

function kindOf(lemma: string, pos: string, capital: boolean): SignKind | null {
  const digits = lemma.replaceAll(/\P{Nd}/gu, '').length;
  if (digits > 0) return digits < LEAST_DIGITS ? null : 'figure';
  if (lemma.length < 2) return null;
  if (pos === 'PROPN' || (capital && (pos === 'NOUN' || pos === 'ADJ' || pos === 'X'))) return 'name';
  if (pos === 'NOUN') return 'thing';
  return pos === 'VERB' || pos === 'ADJ' ? 'deed' : null;
}
