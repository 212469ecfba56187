/** Finds the phrases of words/cue-phrases.ts in one pass over the tokens. */
import { wordClass } from '../../language/index.ts';
import type { Cue, Sentence, Token } from '../types.ts';
import type { CueKind } from '../words/cue-phrases.ts';
import { CUES } from '../words/cue-phrases.ts';

interface Entry {
  readonly kind: CueKind;
  readonly words: readonly string[];
}

const ANY = '_';
const INDEX: ReadonlyMap<string, readonly Entry[]> = (() => {
  const index = new Map<string, Entry[]>();
  for (const [kind, phrases] of Object.entries(CUES) as [CueKind, readonly string[]][]) {
    for (const phrase of phrases) {
      // The tokeniser splits hyphenated words, so a phrase is split the same way.
      const words = phrase.split(/ |(?=-)|(?<=-)/u);
      const first = words[0] ?? '';
      const entries = index.get(first) ?? [];
      entries.push({ kind, words });
      index.set(first, entries);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
})();

const NEGATION = wordClass('negation');
const NEGATION_REACH = 3;
/** Kinds whose phrases often hold or follow a negation and mean it. */
const NEGATION_IS_MEANT: ReadonlySet<CueKind> = new Set([
  'obstacle',
  'limit',
  'lesson',
  'dissent',
  'abstract',
  'general',
  'jargon',
  'reason',
  'alternative',
  'cost',
]);

/** Kinds whose words name people and places: “three groups”, “the market”, not “it groups”, “he markets it”. */
const NAMES: ReadonlySet<CueKind> = new Set(['reach']);

export function findCues(sentences: readonly Sentence[]): Cue[] {
  const out: Cue[] = [];
  /** Where the last cue of each kind ends: “much better” is one, not two. */
  const reached = new Map<CueKind, number>();
  for (const sentence of sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined) continue;
      match(INDEX.get(token.lower), tokens, i, reached, sentence.index, out);
      if (token.lemma !== token.lower) match(INDEX.get(token.lemma), tokens, i, reached, sentence.index, out);
    }
  }
  return out;
}

function match(
  entries: readonly Entry[] | undefined,
  tokens: readonly Token[],
  at: number,
  reached: Map<CueKind, number>,
  sentence: number,
  out: Cue[],
): void {
  if (entries === undefined) return;
  for (const { kind, words } of entries) {
    let same = at + words.length <= tokens.length;
    for (let k = 1; k < words.length && same; k++) {
      const word = words[k];
      const token = tokens[at + k];
      same = word === ANY || token?.lower === word || token?.lemma === word;
    }
    const last = tokens[at + words.length - 1];
    const first = tokens[at];
    if (!same || first === undefined || last === undefined || (reached.get(kind) ?? -1) > first.start) continue;
    if (words.length === 1 && NAMES.has(kind) && first.pos === 'VERB') continue;
    reached.set(kind, last.end);
    out.push({
      kind,
      sentence,
      start: first.start,
      end: last.end,
      negated: !NEGATION_IS_MEANT.has(kind) && isNegated(tokens, at),
    });
  }
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j >= at - NEGATION_REACH; j--) {
    const token = tokens[j];
    if (token === undefined || token.pos === 'PUNCT') return false;
    if (NEGATION.has(token.lower)) return true;
  }
  return false;
}
