/** Which clauses are the teller's own acts, and which of those can be pictured. */
import type { Act, Cue, Sentence, Span, Token } from '../types.ts';

/** A sentence’s tokens from `start` to `end`; quick, because a sentence can be a whole text. */
export function tokensWithin(tokens: readonly Token[], { start, end }: Span): Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tokens[mid]?.start ?? 0) < start) low = mid + 1;
    else high = mid;
  }
  const out: Token[] = [];
  for (let token = tokens[low]; token !== undefined && token.end <= end; token = tokens[++low]) out.push(token);
  return out;
}

export function readActs(sentences: readonly Sentence[], cues: readonly Cue[]): Act[] {
  const acts: Act[] = [];
  const empty = cues.filter((cue) => cue.kind === 'abstract' || cue.kind === 'jargon');
  let from = 0;
  for (const sentence of sentences) {
    while (from < empty.length && (empty[from]?.start ?? 0) < sentence.start) from++;
    let to = from;
    while (to < empty.length && (empty[to]?.start ?? 0) < sentence.end) to++;
    const abstract = empty.slice(from, to);
    // “I did it. I owned it.” names nothing that was done.
    if (!sentence.tokens.some((t) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM')) continue;
    for (const clause of sentence.clauses) {
      if (clause.actor !== 'teller' || clause.negated || clause.hypothetical || clause.passive) continue;
      if (clause.kind !== 'action' && clause.kind !== 'decision') continue;
      const tokens = tokensWithin(sentence.tokens, clause);
      const nouns = tokens.filter((t) => t.pos === 'NOUN' || t.pos === 'PROPN').length;
      const numbers = tokens.filter((t) => t.pos === 'NUM').length;
      const hollow = abstract.filter((cue) => cue.start >= clause.start && cue.end <= clause.end).length;
      acts.push({ clause, concrete: numbers + nouns > 0 && nouns - hollow + numbers > hollow });
    }
  }
  return acts;
}
