/**
 * Which sentences belong to the telling. A story holds together: its sentences speak of the same things, or point back at each
 * other. Text that was stuffed in does neither, and a sentence said twice is said once. Only the telling earns.
 */
import type { Sentence } from '../types.ts';
import type { Cue } from './cues.ts';

/** Words that point back: the sentence before is their neighbour. */
const POINTS_BACK: ReadonlySet<string> = new Set([
  'it',
  'they',
  'he',
  'she',
  'this',
  'that',
  'these',
  'those',
  'them',
  'him',
  'her',
  'its',
  'their',
  'his',
  'one',
  'both',
  'each',
  'nobody',
  'everyone',
  'there',
  'then',
  'so',
  'which',
  'who',
  'i',
  'we',
  'my',
  'our',
  'me',
  'us',
  "i'm",
  "i'd",
  "i've",
  "it's",
  'instead',
  'after',
  'before',
  'until',
  'because',
]);
/** How many words into a sentence a pointer may stand. */
const POINTER_WINDOW = 6;
/** So common that sharing them says nothing. */
const COMMON: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'get',
  'go',
  'make',
  'take',
  'say',
  'want',
  'need',
  'know',
  'think',
  'see',
  'come',
  'give',
  'put',
  'use',
  'time',
  'day',
  'week',
  'month',
  'year',
  'thing',
  'way',
  'people',
  'one',
  'team',
  'work',
  'new',
  'good',
  'more',
  'other',
  'same',
  'own',
  'first',
  'last',
]);
const SHORTEST_WORD = 3;
/** Notes in fragments hold together less: when the largest part is under this share of the words, all of it is the telling. */
const HOLDS_TOGETHER = 0.5;

/** A sentence with this many principle names or terms of the process talks about the story; it tells nothing of it. */
const LABELS = 2;
function countLabels(cues: readonly Cue[]): Map<number, number> {
  const labels = new Map<number, number>();
  for (const cue of cues) if (cue.kind === 'jargon') labels.set(cue.sentence, (labels.get(cue.sentence) ?? 0) + 1);
  return labels;
}

/** For each sentence, whether it is part of the telling. Near linear in the text. */
export function tellingOf(sentences: readonly Sentence[], cues: readonly Cue[]): boolean[] {
  const labels = countLabels(cues);
  const parent = sentences.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      const up = parent[at] ?? at;
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    parent[root(a)] = root(b);
  };
  const firstWith = new Map<string, number>();
  const said = new Set<string>();
  const setAside = new Set<number>();
  sentences.forEach((sentence, i) => {
    const key = sentence.tokens
      .filter((t) => t.isWord)
      .map((t) => t.lemma)
      .join(' ');
    if (said.has(key) || (labels.get(i) ?? 0) >= LABELS) {
      setAside.add(i);
      return;
    }
    said.add(key);
    let word = 0;
    for (const token of sentence.tokens) {
      if (!token.isWord) continue;
      if (i > 0 && word < POINTER_WINDOW && POINTS_BACK.has(token.lower)) join(i, i - 1);
      word++;
      if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB' && token.pos !== 'ADJ') continue;
      if (token.lemma.length < SHORTEST_WORD || COMMON.has(token.lemma)) continue;
      const first = firstWith.get(token.lemma);
      if (first === undefined) firstWith.set(token.lemma, i);
      else join(first, i);
    }
  });
  const words = new Map<number, number>();
  sentences.forEach((sentence, i) => {
    if (!setAside.has(i)) words.set(root(i), (words.get(root(i)) ?? 0) + sentence.words);
  });
  let best = -1;
  let most = -1;
  for (const [group, count] of words) {
    if (count > most) {
      best = group;
      most = count;
    }
  }
  const total = [...words.values()].reduce((a, b) => a + b, 0);
  const loose = most < HOLDS_TOGETHER * total;
  return sentences.map((_, i) => (loose || root(i) === best) && !setAside.has(i));
}
