/**
 * Whether the time a pattern takes grows with its text and no faster. It does when no run of characters, repeated, can be read in
 * ever more ways: there is then no way from one loop (or from the search for a place to begin) into another on the same characters
 * as both go round on, and none from a loop back into itself by two ways (Weber and Seidl 1991). Behind a letter where a match is sure
 * nothing is tried again. All that a pattern might do is taken to happen: what is proved holds, what is not need not be slow.
 */
import { automatonOf } from './automaton.ts';
import type { Automaton, Condition } from './automaton.ts';

/** The search for a place to begin: it reads any character, and is where the pattern is left. */
const SEARCH = -1;

/** Why a pattern is not proved linear, or null when it is. */
export function growthOf(source: string, flags: string): string | null {
  let automaton: Automaton;
  try {
    automaton = automatonOf(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
  return new Proof(automaton).fault();
}

interface Edge {
  readonly to: number;
  readonly on: Condition;
}
type Runs = readonly number[];
interface State {
  readonly runs: Runs;
  /** Of the character that all of them read last. */
  readonly kind: number;
  /** Whether the first two have gone different ways. */
  readonly parted: boolean;
}

class Proof {
  readonly #automaton: Automaton;
  readonly #fromSearch: readonly Edge[];
  /** Letters that can be read again and again, with those that are read on the way round. */
  readonly #loops: ReadonlyMap<number, ReadonlySet<number>>;
  /** For each of them, the letters from which it can be got to. */
  readonly #leadsTo = new Map<number, ReadonlySet<number>>();

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
    const search: Edge = { to: SEARCH, on: { before: null, after: null, atStart: false, atEnd: false } };
    this.#fromSearch = [search, ...automaton.first].filter(({ on }) => !on.atStart && !on.atEnd);
    this.#loops = this.#findLoops();
  }

  fault(): string | null {
    for (const [loop, round] of this.#loops) {
      if (this.#automaton.sure.has(loop)) continue;
      if (this.#pumps([loop, loop], [loop, loop], [round, round]))
        return `a loop can be gone round in two ways (letter ${loop})`;
      for (const from of [SEARCH, ...this.#loops.keys()]) {
        const own = from === SEARCH ? new Set([SEARCH]) : this.#loops.get(from);
        if (from === loop || own === undefined) continue;
        if (this.#pumps([from, from, loop], [from, loop, loop], [own, this.#leadsTo.get(loop) ?? own, round]))
          return from === SEARCH
            ? `each place to begin reads the same characters again (letter ${loop})`
            : `two loops read the same characters (letters ${from} and ${loop})`;
      }
    }
    return null;
  }

  #edges(from: number): readonly Edge[] {
    return from === SEARCH
      ? this.#fromSearch
      : (this.#automaton.steps[from] ?? []).filter(({ on }) => !on.atStart && !on.atEnd);
  }

  #reads(letter: number, kind: number): boolean {
    return letter === SEARCH || this.#automaton.letters[letter]?.has(kind) === true;
  }

  #kindsOf(letter: number | undefined): Iterable<number> {
    return this.#automaton.letters[letter ?? SEARCH] ?? this.#automaton.alphabet.all;
  }

  #findLoops(): Map<number, ReadonlySet<number>> {
    const steps = this.#automaton.steps.map((_, letter) => this.#edges(letter).map(({ to }) => to));
    const back: number[][] = steps.map(() => []);
    steps.forEach((targets, letter) => {
      for (const to of targets) back[to]?.push(letter);
    });
    const loops = new Map<number, ReadonlySet<number>>();
    for (const round of rounds(steps)) {
      const leadsTo = new Set([SEARCH, ...reachable(back, round)]);
      for (const letter of round) {
        loops.set(letter, round);
        this.#leadsTo.set(letter, leadsTo);
      }
    }
    return loops;
  }

  /**
   * Whether runs that stand at `from` can read some characters together and stand at `to`, the same kind read last, so that they
   * can do so again and again: the first two on different ways. Each keeps to its `within`. Where the first has gone on, and a
   * match is sure, no other is tried.
   */
  #pumps(from: Runs, to: Runs, within: readonly ReadonlySet<number>[]): boolean {
    for (const kind of this.#automaton.alphabet.all) {
      if (![...from, ...to].every((letter) => this.#reads(letter, kind))) continue;
      const seen = new Set<string>();
      const open: State[] = [{ runs: from, kind, parted: false }];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const next of this.#stepsFrom(at, within)) {
          if (next.parted && next.kind === kind && next.runs.every((letter, i) => letter === to[i])) return true;
          const key = `${next.runs.join()} ${next.kind} ${String(next.parted)}`;
          if (seen.has(key)) continue;
          seen.add(key);
          open.push(next);
        }
      }
    }
    return false;
  }

  *#stepsFrom({ runs, kind, parted }: State, within: readonly ReadonlySet<number>[]): Generator<State> {
    const choices = runs.map((letter, i) =>
      this.#edges(letter).filter(
        ({ to, on }) => within[i]?.has(to) !== false && (on.before === null || on.before.has(kind)),
      ),
    );
    for (const edges of combinations(choices)) {
      const apart = parted || edges[0] !== edges[1];
      if (edges.some(({ to }, i) => i > 0 && (apart || i > 1) && this.#automaton.sure.has(to))) continue;
      for (const next of this.#kindsOf(edges.at(-1)?.to))
        if (edges.every(({ to, on }) => this.#reads(to, next) && (on.after === null || on.after.has(next))))
          yield { runs: edges.map(({ to }) => to), kind: next, parted: apart };
    }
  }
}

/** What can be got to by one step or more. */
function reachable(steps: readonly (readonly number[])[], from: Iterable<number>): Set<number> {
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of steps[at] ?? [])
      if (!seen.has(to)) {
        seen.add(to);
        open.push(to);
      }
  return seen;
}

/** Sets of letters each of which can be got to from each, itself included (strongly connected components, Tarjan 1972). */
function rounds(steps: readonly (readonly number[])[]): ReadonlySet<number>[] {
  const found: ReadonlySet<number>[] = [];
  const order = new Map<number, number>();
  const lowest = new Map<number, number>();
  const held: number[] = [];
  const holds = new Set<number>();
  const lower = (letter: number, to: number): unknown => lowest.set(letter, Math.min(lowest.get(letter) ?? to, to));
  for (let root = 0; root < steps.length; root++) {
    const path: { readonly letter: number; next: number }[] = [];
    const enter = (letter: number): void => {
      order.set(letter, order.size);
      lowest.set(letter, order.size - 1);
      held.push(letter);
      holds.add(letter);
      path.push({ letter, next: 0 });
    };
    if (!order.has(root)) enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = steps[at.letter]?.[at.next++];
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (holds.has(to)) lower(at.letter, order.get(to) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.letter, lowest.get(at.letter) ?? 0);
      if (lowest.get(at.letter) !== order.get(at.letter)) continue;
      const round = new Set(held.splice(held.lastIndexOf(at.letter)));
      for (const letter of round) holds.delete(letter);
      const [only] = round;
      if (round.size > 1 || (only !== undefined && steps[only]?.includes(only) === true)) found.push(round);
    }
  }
  return found;
}

function* combinations<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = choices;
  if (first === undefined) yield [];
  else for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}
