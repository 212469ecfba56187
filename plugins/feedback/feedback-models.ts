/** Two linear models in one file: what a sentence is for, and which pattern a reason points to. */
import packed from './data/model.json' with { type: 'json' };

/** What a sentence can be for, as the labelled rows have it. */
export const PURPOSES = ['reason', 'praise', 'policy', 'courtesy', 'role', 'question', 'thread', 'other'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface PackedHead {
  /** Features, parted by bars. */
  readonly features: string;
  /** A character a weight: for each feature one of every class. */
  readonly weights: string;
  readonly scale: number;
  readonly bias: readonly number[];
}

const FIRST = 0x23;
const BACKSLASH = 0x5c;
const MIDDLE = 45;

/** −45 … 45 as one printable character that JSON does not escape. */
export function encode(level: number): string {
  const code = FIRST + MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, level));
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}
function decode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code > BACKSLASH ? code - 1 : code) - FIRST - MIDDLE;
}

export class Head {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #packed: PackedHead;
  /** By row and class. */
  readonly #weights: Int8Array;

  constructor(head: PackedHead) {
    this.#packed = head;
    this.#weights = Int8Array.from({ length: head.weights.length }, (_, at) => decode(head.weights, at));
    this.#rows = new Map(head.features.split('|').map((feature, i) => [feature, i]));
  }

  /** How likely each class is. Every feature counts once; their sum is held down by the root of how many there are. */
  probabilities(features: readonly string[]): number[] {
    const { bias, scale } = this.#packed;
    const classes = bias.length;
    const out = new Array<number>(classes).fill(0);
    const own = new Set(features);
    for (const feature of own) {
      const row = this.#rows.get(feature);
      if (row === undefined) continue;
      for (let k = 0; k < classes; k++) out[k] = (out[k] as number) + (this.#weights[row * classes + k] as number);
    }
    const held = scale / Math.sqrt(Math.max(1, own.size));
    let most = -Infinity;
    for (let k = 0; k < classes; k++) most = Math.max(most, (out[k] = (out[k] as number) * held + (bias[k] as number)));
    let total = 0;
    for (let k = 0; k < classes; k++) total += out[k] = Math.exp((out[k] as number) - most);
    for (let k = 0; k < classes; k++) out[k] = (out[k] as number) / total;
    return out;
  }
}

let heads: { readonly purposes: Head; readonly patterns: Head } | null = null;
/** Unpacked when the first feedback is read. */
const shipped = (): { readonly purposes: Head; readonly patterns: Head } =>
  (heads ??= { purposes: new Head(packed.purposes), patterns: new Head(packed.patterns) });

export type Models = ReturnType<typeof shipped>;
export const shippedModels = shipped;

export const purposeAt = (probabilities: readonly number[]): Purpose =>
  PURPOSES[probabilities.indexOf(Math.max(...probabilities))] as Purpose;
export const REASON = PURPOSES.indexOf('reason');
