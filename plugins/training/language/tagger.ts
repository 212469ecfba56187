/** Lessons → weights: an averaged perceptron over the features that tagging itself uses. The same lessons give the same bytes. */
import { prepare } from '../../language/read.ts';
import type { Prepared } from '../../language/read.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import { HEAVIEST, slotOf, TABLE_SIZE, Tagger } from '../../language/tag.ts';
import { tagOf } from '../../language/index.ts';
import type { Lesson } from './make-lexicon.ts';

const ROUNDS = 8;
const OUTSIDE = 31;
/** A token that the teacher cuts otherwise teaches nothing. */
const UNTAUGHT = 255;

/** The teacher’s tag of each token, where both cut the text alike. */
export function goldOf({ starts, ends }: Prepared, { taught }: Lesson): Uint8Array {
  const told = new Map(taught.map(({ start, end, pos }) => [start, { end, tag: tagOf(pos) }]));
  return Uint8Array.from(starts, (start, i) => {
    const of = told.get(start);
    return of !== undefined && of.end === ends[i] ? of.tag : UNTAUGHT;
  });
}

export function trainTagger(lexicon: Lexicon, lessons: readonly Lesson[]): Int8Array {
  const texts = lessons.map((lesson) => {
    const prepared = prepare(lexicon, lesson.prose, lesson.blocks);
    return { ...prepared, gold: goldOf(prepared, lesson) };
  });
  const weights = new Float64Array(TABLE_SIZE);
  const sums = new Float64Array(TABLE_SIZE);
  const touched = new Int32Array(TABLE_SIZE);
  const tagger = new Tagger(weights);
  let step = 0;
  const move = (slot: number, by: number): void => {
    sums[slot] = (sums[slot] as number) + (weights[slot] as number) * (step - (touched[slot] as number));
    touched[slot] = step;
    weights[slot] = (weights[slot] as number) + by;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const { ambiguous, gold, sentences } of shuffled(texts, round)) {
      for (const { from, to } of sentences) {
        let before = OUTSIDE;
        let earlier = OUTSIDE;
        for (let i = from; i < to; i++) {
          const can = ambiguous.can[i] as number;
          let tag = 31 - Math.clz32(can);
          if ((can & (can - 1)) !== 0) {
            step++;
            tag = tagger.choose(ambiguous, i, from, to, before, earlier);
            const right = gold[i] as number;
            if (right !== UNTAUGHT && right !== tag && ((can >> right) & 1) === 1) {
              for (const feature of tagger.features) {
                move(slotOf(feature, right), 1);
                move(slotOf(feature, tag), -1);
              }
            }
          }
          earlier = before;
          before = tag;
        }
      }
    }
  }
  for (let slot = 0; slot < TABLE_SIZE; slot++) move(slot, 0);
  return quantised(sums.map((sum) => sum / step));
}

function quantised(weights: Float64Array): Int8Array {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return Int8Array.from(weights, (weight) => Math.round((weight / largest) * HEAVIEST));
}

/** The same order for the same round, by Fisher and Yates with a fixed generator. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const out = [...items];
  let state = seed + 1;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as Item, out[i] as Item];
  }
  return out;
}
