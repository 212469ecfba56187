/** Which clauses are the teller's own acts, and which of those can be pictured. */
import { within } from '../spans.ts';
import type { Act, Cue, Sentence } from '../types.ts';

export function readActs(sentences: readonly Sentence[], cues: readonly Cue[]): Act[] {
  const acts: Act[] = [];
  const empty = cues.filter((cue) => cue.kind === 'abstract' || cue.kind === 'jargon');
  for (const sentence of sentences) {
    // “I did it. I owned it.” names nothing that was done.
    if (!sentence.tokens.some((t) => t.pos === 'NOUN' || t.pos === 'PROPN' || t.pos === 'NUM')) continue;
    for (const clause of sentence.clauses) {
      if (clause.actor !== 'teller' || clause.negated || clause.hypothetical || clause.passive) continue;
      if (clause.kind !== 'action' && clause.kind !== 'decision') continue;
      const tokens = within(sentence.tokens, clause);
      const nouns = tokens.filter((t) => t.pos === 'NOUN' || t.pos === 'PROPN').length;
      const numbers = tokens.filter((t) => t.pos === 'NUM').length;
      const hollow = within(empty, clause).length;
      acts.push({ clause, concrete: numbers + nouns > 0 && nouns - hollow + numbers > hollow });
    }
  }
  return acts;
}
