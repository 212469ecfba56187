/** Numbers → places in a list, faster than a Map: what the models look their features up in. */

/** 2³² over the golden ratio: spreads neighbouring codes. */
const GOLDEN = 0x9e3779b1;

/** Code → its place in a list. A Map asks for more than a tag has time for. */
export class CodeTable {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(codes: readonly number[] | Int32Array) {
    let size = 1024;
    while (size < codes.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    codes.forEach((code: number, place: number) => {
      let at = this.#first(code);
      while (this.#slots[at * 2 + 1] !== 0) at = (at + 1) & this.#mask;
      this.#slots[at * 2] = code;
      this.#slots[at * 2 + 1] = place + 1;
    });
  }

  /** −1 for a code that is not in the list. */
  placeOf(code: number): number {
    let at = this.#first(code);
    for (;;) {
      const place = this.#slots[at * 2 + 1] as number;
      if (place === 0 || this.#slots[at * 2] === code) return place - 1;
      at = (at + 1) & this.#mask;
    }
  }

  #first(code: number): number {
    const mixed = Math.imul(code, GOLDEN);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
