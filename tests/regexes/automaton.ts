/**
 * A pattern as an automaton of its letters: which can stand first, which can follow which, and on what condition. Counts that
 * are large are as good as none; assertions become conditions on the characters to their left and right, or are taken to hold.
 */
import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import { alphabetOf } from './letters.ts';
import type { Alphabet, Kinds } from './letters.ts';

/** What has to hold between two letters. */
export interface Condition {
  /** Kinds of which the character before must be one; null when any will do. */
  readonly before: Kinds | null;
  readonly after: Kinds | null;
  /** Holds at the start, or the end, of the text alone. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

export interface Step {
  readonly to: number;
  readonly on: Condition;
}

export interface Automaton {
  readonly alphabet: Alphabet;
  /** The kinds of characters that each letter matches. */
  readonly letters: readonly Kinds[];
  /** From each letter to those that can follow it. The same letter twice is two ways of getting there. */
  readonly steps: readonly (readonly Step[])[];
  readonly first: readonly Step[];
  /** Letters behind which a match is sure. */
  readonly sure: ReadonlySet<number>;
}

/** A count above this is as good as none. */
const LARGE = 40;

const ALWAYS: Condition = { before: null, after: null, atStart: false, atEnd: false };

type Letter = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** Part of a pattern. */
interface Fragment {
  /** The conditions on which it matches nothing. */
  readonly empty: readonly Condition[];
  readonly first: readonly Step[];
  /** Letters it can end with, each with a condition on what is behind. */
  readonly last: readonly Step[];
}
const NOTHING: Fragment = { empty: [ALWAYS], first: [], last: [] };

/** @throws {SyntaxError} for a lookbehind without a bound, and sets of strings: nothing is proved about them. */
export function automatonOf(source: string, flags: string): Automaton {
  const { pattern } = new RegExpParser().parseLiteral(`/${source}/${flags}`);
  return new Builder(source, flags, pattern).automaton();
}

class Builder {
  readonly #letters: Kinds[] = [];
  readonly #steps: Step[][] = [];
  readonly #sure = new Set<number>();
  readonly #alphabet: Alphabet;
  readonly #pattern: AST.Pattern;
  readonly #isMultiline: boolean;

  constructor(source: string, flags: string, pattern: AST.Pattern) {
    const letters = new Set(['\\w', LINE_ENDS]);
    const add = (node: Letter): void => {
      if (node.parent.type === 'Alternative' || node.parent.type === 'Quantifier') letters.add(node.raw);
    };
    visitRegExpAST(pattern, { onCharacterEnter: add, onCharacterSetEnter: add, onCharacterClassEnter: add });
    this.#alphabet = alphabetOf(letters, source, flags);
    this.#pattern = pattern;
    this.#isMultiline = flags.includes('m');
  }

  automaton(): Automaton {
    const whole = this.#any(this.#pattern.alternatives);
    this.#settle(whole);
    return {
      alphabet: this.#alphabet,
      letters: this.#letters,
      steps: this.#steps,
      first: whole.first,
      sure: this.#sure,
    };
  }

  /** A match of this fragment is all that is asked for. */
  #settle(fragment: Fragment): void {
    for (const { to, on } of fragment.last)
      if (!on.atStart && !on.atEnd && on.after === null && holds(on.before, this.#letters[to])) this.#sure.add(to);
  }

  #letter(kinds: Kinds): Fragment {
    const at = this.#letters.push(kinds) - 1;
    this.#steps.push([]);
    const only = [{ to: at, on: ALWAYS }];
    return { empty: [], first: only, last: only };
  }

  #link(before: Fragment, behind: Fragment): void {
    for (const { to: from, on: leaving } of before.last)
      for (const { to, on: entering } of behind.first) this.#steps[from]?.push({ to, on: both(leaving, entering) });
  }

  #sequence(before: Fragment, behind: Fragment): Fragment {
    this.#link(before, behind);
    const through = (steps: readonly Step[], empty: readonly Condition[]): Step[] =>
      empty.flatMap((condition) => steps.map(({ to, on }) => ({ to, on: both(on, condition) })));
    return {
      empty: before.empty.flatMap((one) => behind.empty.map((other) => both(one, other))),
      first: [...before.first, ...through(behind.first, before.empty)],
      last: [...behind.last, ...through(before.last, behind.empty)],
    };
  }

  #any(alternatives: readonly AST.Alternative[]): Fragment {
    const parts = alternatives.map(({ elements }) =>
      elements.reduce<Fragment>((before, element) => this.#sequence(before, this.#element(element)), NOTHING),
    );
    return {
      empty: parts.flatMap(({ empty }) => empty),
      first: parts.flatMap(({ first }) => first),
      last: parts.flatMap(({ last }) => last),
    };
  }

  #element(node: AST.Element): Fragment {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return this.#letter(this.#alphabet.kindsOf(node.raw));
      case 'Group':
      case 'CapturingGroup':
        return this.#any(node.alternatives);
      case 'Quantifier':
        return this.#repeated(node);
      case 'Assertion':
        return this.#assertion(node);
      case 'Backreference':
        // What the group matched is one of the things that it can match.
        return optional(this.#any([node.resolved].flat().flatMap(({ alternatives }) => alternatives)));
      default:
        throw new SyntaxError(`nothing is proved about ${node.type}`);
    }
  }

  #repeated({ element, min, max }: AST.Quantifier): Fragment {
    let fragment = NOTHING;
    for (let i = 0; i < Math.min(min, LARGE); i++) fragment = this.#sequence(fragment, this.#element(element));
    if (max > LARGE) {
      const again = this.#element(element);
      this.#link(again, again);
      return this.#sequence(fragment, optional(again));
    }
    let rest = NOTHING;
    for (let i = min; i < max; i++) rest = optional(this.#sequence(this.#element(element), rest));
    return this.#sequence(fragment, rest);
  }

  #assertion(node: AST.Assertion): Fragment {
    const of = (...empty: Condition[]): Fragment => ({ ...NOTHING, empty });
    const lineEnds = this.#alphabet.kindsOf(LINE_ENDS);
    const words = this.#alphabet.kindsOf('\\w');
    const others = without(this.#alphabet.all, words);
    switch (node.kind) {
      case 'start':
        return of({ ...ALWAYS, atStart: true }, ...(this.#isMultiline ? [{ ...ALWAYS, before: lineEnds }] : []));
      case 'end':
        return of({ ...ALWAYS, atEnd: true }, ...(this.#isMultiline ? [{ ...ALWAYS, after: lineEnds }] : []));
      case 'word':
        return node.negate
          ? of({ ...ALWAYS, before: words, after: words }, { ...ALWAYS, before: others, after: others })
          : of({ ...ALWAYS, before: words, after: others }, { ...ALWAYS, before: others, after: words });
      case 'lookahead':
      case 'lookbehind':
        return this.#look(node);
    }
  }

  #look(node: AST.LookaroundAssertion): Fragment {
    const side = node.kind === 'lookahead' ? 'after' : 'before';
    if (side === 'before' && hasLoop(node)) throw new SyntaxError('a lookbehind has no bound');
    const from = this.#letters.length;
    const body = this.#any(node.alternatives);
    this.#settle(body);
    const condition = { ...ALWAYS, [side]: node.negate ? this.#banned(node) : this.#asked(body, side) };
    // What stands ahead is read, and left again; what stands behind has a bound.
    if (side === 'before') this.#forget(from);
    return { empty: [condition], first: side === 'after' ? body.first : [], last: [] };
  }

  /** Kinds of which one has to stand there for this to match, if anything does. */
  #asked({ empty, first, last }: Fragment, side: 'before' | 'after'): Kinds | null {
    const asked = (side === 'after' ? first : last).map(({ to }) => this.#letters[to] ?? null);
    for (const condition of empty)
      if (!(side === 'after' ? condition.atEnd : condition.atStart)) asked.push(condition[side]);
    return asked.includes(null) ? null : new Set(asked.flatMap((kinds) => [...(kinds ?? [])]));
  }

  /** All kinds but those that would match by themselves. */
  #banned({ alternatives }: AST.LookaroundAssertion): Kinds {
    const alone = alternatives.flatMap(({ elements: [element, more] }) =>
      element !== undefined &&
      more === undefined &&
      (element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass')
        ? [...this.#alphabet.kindsOf(element.raw)]
        : [],
    );
    return without(this.#alphabet.all, new Set(alone));
  }

  #forget(from: number): void {
    for (let i = from; i < this.#letters.length; i++) this.#letters[i] = new Set();
  }
}

const LINE_ENDS = '[\\n\\r\\u2028\\u2029]';

const without = (kinds: Kinds, others: Kinds): Kinds => new Set([...kinds].filter((kind) => !others.has(kind)));
const meet = (one: Kinds | null, other: Kinds | null): Kinds | null =>
  one === null ? other : other === null ? one : new Set([...one].filter((kind) => other.has(kind)));
const holds = (asked: Kinds | null, letter: Kinds | undefined): boolean =>
  asked === null || [...(letter ?? [])].every((kind) => asked.has(kind));
const both = (one: Condition, other: Condition): Condition =>
  one === ALWAYS
    ? other
    : other === ALWAYS
      ? one
      : {
          before: meet(one.before, other.before),
          after: meet(one.after, other.after),
          atStart: one.atStart || other.atStart,
          atEnd: one.atEnd || other.atEnd,
        };
const optional = (fragment: Fragment): Fragment =>
  fragment.empty.includes(ALWAYS) ? fragment : { ...fragment, empty: [...fragment.empty, ALWAYS] };

function hasLoop(node: AST.Node): boolean {
  let found = false;
  visitRegExpAST(node, {
    onQuantifierEnter: ({ max }) => {
      found ||= max > LARGE;
    },
  });
  return found;
}
