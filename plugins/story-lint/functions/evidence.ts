/** Which words of a sentence say most that it does something. */
import type { Span } from '../types.ts';
import { featuresOf, WHOLE } from './features.ts';
import type { Told } from './features.ts';
import { PACKS, SEATS, takeApart } from './model.ts';
import type { Model } from './model.ts';
import { knownIn, Sums } from './weigh.ts';

/** A word is shown that says this share of what the one says that speaks loudest. */
const LOUD = 0.45;
const MOST_SPANS = 3;

/** In the order of the text; none where only its place or its neighbours speak for it. Cost is that of the one sentence. */
export function wordsFor(model: Model, sentences: readonly Told[], sentence: number, wanted: number): Span[] {
  const told = sentences[sentence];
  if (told === undefined) return [];
  // By itself: its place and its neighbours are not asked, as they are no words of it.
  const alone = [told];
  const sums = new Sums(model);
  sums.add(0, knownIn(model, alone), 0);
  const voices = new Float64Array(told.tokens.length);
  const three = new Float64Array(3);
  featuresOf(alone, model.words, ({ codes, from, to, size }) => {
    const met = new Map<number, number>();
    for (let i = 0; i < size; i++) met.set(codes[i] as number, (met.get(codes[i] as number) ?? 0) + 1);
    for (let i = 0; i < size; i++) {
      const code = codes[i] as number;
      const [first, last] = [from[i] as number, to[i] as number];
      const feature = model.table.placeOf(code);
      const row = feature < 0 ? -1 : (model.rows[feature * SEATS.length] as number);
      if (row < 0 || first === WHOLE) continue;
      three.fill(0);
      takeApart(model.weights[row * PACKS + Math.floor(wanted / 3)] as number, three, 0);
      const voice = (three[wanted % 3] as number) * sums.shareOf(model.groups[feature] as number);
      const each = voice / (met.get(code) ?? 1) / (last - first + 1);
      for (let at = first; at <= last; at++) voices[at] = (voices[at] as number) + each;
    }
  });
  return loudest(told.tokens, voices);
}

/** Runs of loud words, the loudest of them, in the order of the text. */
function loudest(tokens: Told['tokens'], voices: Float64Array): Span[] {
  const words = voices.map((voice, i) => (tokens[i]?.isWord === true ? voice : 0));
  const most = words.reduce((a, b) => Math.max(a, b), 0);
  if (most <= 0) return [];
  const runs: { start: number; end: number; voice: number }[] = [];
  let last = -2;
  words.forEach((voice, i) => {
    const token = tokens[i];
    if (token === undefined || voice < LOUD * most) return;
    const run = runs.at(-1);
    if (run !== undefined && last === i - 1) {
      run.end = token.end;
      run.voice += voice;
    } else runs.push({ start: token.start, end: token.end, voice });
    last = i;
  });
  return runs
    .sort((a, b) => b.voice - a.voice || a.start - b.start)
    .slice(0, MOST_SPANS)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
