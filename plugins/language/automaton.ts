/**
 * Phrases of many owners, found together in one pass over a sentence. They are compiled once into a trie whose edges are steps;
 * each word knows the steps it takes, so that a word no phrase asks for costs one look-up.
 */
import { parsePhrase } from './phrases.ts';
import type { Element, PhraseOptions } from './phrases.ts';
import type { Reading } from './reading.ts';
import { StepTable } from './steps.ts';

export interface Hit {
  /** Place of the phrase’s owner in the list that was compiled. */
  readonly owner: number;
  /** Place of the phrase among the owner’s. */
  readonly phrase: number;
  /** Tokens, half-open. */
  readonly from: number;
  readonly to: number;
}

/** `take`: a phrase needs a word for it. `skip`: no phrase sees it. `break`: none runs across it. `open`: none runs into it, but one may begin with it. */
export type Role = 'take' | 'skip' | 'break' | 'open';

export interface MatcherOptions extends PhraseOptions {
  /** Words that may stand between the words of a phrase, `most` of them together. */
  readonly passing?: { readonly words: string; readonly most: number };
  /** Tokens between the halves of an `&`, at most. */
  readonly reach?: number;
  /** What a token is to all phrases; the default takes every one. */
  readonly role?: (reading: Reading, token: number) => Role;
}

const REACH = 18;

class State {
  readonly next = new Map<number, State>();
  /** By step: where it goes on, with nothing taken, if the next token does not take the step. */
  readonly unless = new Map<number, State>();
  /** Any token. */
  any: State | null = null;
  /** Runs that end here. */
  readonly ends: number[] = [];
}

/** A stretch of tokens: a phrase, or one half of an `&`. */
interface Run {
  readonly owner: number;
  readonly phrase: number;
  /** −1, or which `&`. */
  readonly pair: number;
  readonly half: 0 | 1;
}

interface Thread {
  readonly state: State;
  readonly from: number;
  readonly passed: number;
}

export class Matcher {
  readonly #root = new State();
  readonly #runs: Run[] = [];
  readonly #steps: StepTable;
  readonly #options: MatcherOptions;
  readonly #passing: ReadonlySet<string>;

  /**
   * @param phrases for each owner its phrases, in the language of README.md
   * @throws {Error} naming the first phrase that cannot be read
   */
  constructor(phrases: readonly (readonly string[])[], options: MatcherOptions = {}) {
    this.#options = options;
    this.#steps = new StepTable();
    this.#passing = new Set(options.passing?.words.split(' '));
    let pairs = 0;
    phrases.forEach((own, owner) => {
      own.forEach((written, phrase) => {
        const { halves } = parsePhrase(written, options);
        const pair = halves.length === 2 ? pairs++ : -1;
        halves.forEach((elements, half) => {
          this.#add(elements, { owner, phrase, pair, half: half === 0 ? 0 : 1 });
        });
      });
    });
  }

  #add(elements: readonly Element[], run: Run): void {
    let states = [this.#root];
    const follow = (edges: (state: State) => Map<number, State>, step: number): State[] =>
      states.map((state) => {
        const known = edges(state).get(step) ?? new State();
        edges(state).set(step, known);
        return known;
      });
    for (const element of elements) {
      if (element.kind === 'gap') {
        const reached = element.least === 0 ? [...states] : [];
        for (let taken = 1; taken <= element.most; taken++) {
          states = states.map((state) => (state.any ??= new State()));
          if (taken >= element.least) reached.push(...states);
        }
        states = reached;
      } else {
        const step = this.#steps.number(element.step);
        if (element.kind === 'absent') states = follow((state) => state.unless, step);
        else if (element.kind === 'step') states = follow((state) => state.next, step);
        else states = [...states, ...follow((state) => state.next, step)];
      }
    }
    const number = this.#runs.push(run) - 1;
    for (const state of states) state.ends.push(number);
  }

  /**
   * Every place where a phrase begins, with its nearest end, in order. Tokens `from` to `to` of the reading are one sentence: no
   * phrase leaves it. Linear in the tokens.
   */
  match(reading: Reading, { from, to }: { readonly from: number; readonly to: number }): Hit[] {
    const found = new Found(this.#runs, this.#options.reach ?? REACH);
    const { role } = this.#options;
    let threads: Thread[] = [];
    /** Behind the last token that was taken: where a phrase ends that only waits for what does not follow. */
    let behind = from;
    for (let i = from; i < to; i++) {
      const is = role?.(reading, i) ?? 'take';
      if (is === 'skip') continue;
      if (is !== 'take') {
        for (const thread of threads) this.#wait(thread, behind, NOTHING, found, []);
        threads = [];
      }
      if (is === 'break') continue;
      threads = this.#take(reading, i, behind, threads, found);
      behind = i + 1;
    }
    for (const thread of threads) this.#wait(thread, behind, NOTHING, found, []);
    return found.hits.sort((a, b) => a.from - b.from || a.to - b.to || a.owner - b.owner || a.phrase - b.phrase);
  }

  /** One token further: the threads that live on. */
  #take(reading: Reading, i: number, behind: number, threads: readonly Thread[], found: Found): Thread[] {
    const steps = this.#steps.of(reading, i);
    const waiting: Thread[] = [];
    for (const thread of threads) this.#wait(thread, behind, steps, found, waiting);
    waiting.push({ state: this.#root, from: i, passed: 0 });
    const on: Thread[] = [];
    const { passing } = this.#options;
    const passes = passing !== undefined && this.#passing.has(reading.spell(reading.words[i] as number));
    for (const { state, from, passed } of waiting) {
      const go = (next: State): void => {
        on.push({ state: next, from, passed });
        for (const run of next.ends) found.run(run, from, i + 1);
      };
      for (const step of steps) {
        const next = state.next.get(step);
        if (next !== undefined) go(next);
      }
      if (state.any !== null) go(state.any);
      if (passes && state !== this.#root && passed < passing.most) on.push({ state, from, passed: passed + 1 });
    }
    return on;
  }

  /** A thread as it stands before the next token, and wherever it gets because that token is not what it must not be. */
  #wait(thread: Thread, behind: number, steps: readonly number[], found: Found, out: Thread[]): void {
    out.push(thread);
    for (const [step, state] of thread.state.unless) {
      if (steps.includes(step)) continue;
      for (const run of state.ends) found.run(run, thread.from, behind);
      this.#wait({ ...thread, state }, behind, steps, found, out);
    }
  }
}

const NOTHING: readonly number[] = [];

/** What one sentence holds so far. */
class Found {
  readonly hits: Hit[] = [];
  readonly #runs: readonly Run[];
  readonly #reach: number;
  /** Run and beginning, so that only the nearest end counts. */
  readonly #seen = new Set<string>();
  /** By pair: the places of either half. */
  readonly #halves = new Map<number, readonly [{ from: number; to: number }[], { from: number; to: number }[]]>();

  constructor(runs: readonly Run[], reach: number) {
    this.#runs = runs;
    this.#reach = reach;
  }

  run(number: number, from: number, to: number): void {
    const { owner, phrase, pair, half } = this.#runs[number] as Run;
    const key = `${number} ${from}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (pair < 0) this.hits.push({ owner, phrase, from, to });
    else this.#half(pair, half, { owner, phrase, from, to });
  }

  /** A half that is complete: with the nearest other one that ends before it begins, a hit. */
  #half(pair: number, half: 0 | 1, hit: Hit): void {
    const halves = this.#halves.get(pair) ?? [[], []];
    this.#halves.set(pair, halves);
    const other = halves[1 - half]?.findLast(({ to }) => to <= hit.from);
    if (other !== undefined && hit.from - other.to < this.#reach) this.hits.push({ ...hit, from: other.from });
    halves[half].push(hit);
  }
}

/** Of the hits of one owner that overlap, the one that begins first; of those the longest. In order. */
export function apart(hits: readonly Hit[]): Hit[] {
  const ends = new Map<number, number>();
  return [...hits]
    .sort((a, b) => a.from - b.from || b.to - a.to || a.owner - b.owner || a.phrase - b.phrase)
    .filter(({ owner, from, to }) => {
      if ((ends.get(owner) ?? -1) > from) return false;
      ends.set(owner, to);
      return true;
    });
}
