/** Which clauses are the teller's own acts, and which of those can be pictured. */
import { wordClass } from '../../language/index.ts';
import { within } from '../spans.ts';
import type { Act, Cue, Sentence, Token } from '../types.ts';

const SAME_IN_THE_PAST = wordClass('irregular-past');
/** So many told as done then to one told as done now make that one a habit: “I now ask for the log first”. */
const MOSTLY = 2;

export function readActs(sentences: readonly Sentence[], cues: readonly Cue[]): Act[] {
  const acts: Act[] = [];
  const then: Act[] = [];
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
      const act = { clause, concrete: numbers + nouns > 0 && nouns - hollow + numbers > hollow };
      acts.push(act);
      if (!clause.finite || !isNow(tokens)) then.push(act);
    }
  }
  return then.length >= (acts.length - then.length) * MOSTLY ? then : acts;
}

/** “I ask”: no auxiliary, and no form that is the same in the past. */
function isNow(tokens: readonly Token[]): boolean {
  const verb = tokens.find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    verb?.pos === 'VERB' && (verb.lower === verb.lemma || verb.lower.endsWith('s')) && !SAME_IN_THE_PAST.has(verb.lower)
  );
}
