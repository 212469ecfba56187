import { masked, offsetsIn, PRINCIPLES, quoted, withheldOf } from '../story-lint/index.ts';
import type { MetricRole, Quoted, Span, StoryReport } from '../story-lint/index.ts';
import type { StoryDiff } from './diff-compare.ts';
import type { Judgement } from './judged-story.ts';
import type { Problem } from './problem.ts';
import { joined, rewritten, Words } from './words-again.ts';

/** What others read of a judgement: private words are pointed at, and not repeated, wherever they stand. */

/** A text, with what others must not read of it. */
type Text = Pick<Judgement, 'source' | 'withheld'>;

/** A judgement as others may read it. Its text keeps its length, so that places still hold. */
export function forOthers<Judged extends Judgement>(judged: Judged): Judged {
  const { title, role, allowed, path } = judged.report;
  // From elsewhere than the text: the name of the file, the settings, the command line.
  const told = [title, role, ...allowed.map(({ because }) => because)];
  const mask = new Mask([...privateIn([judged]), ...namedIn(path), ...told.flatMap(privateOf)]);
  const report = mask.in(judged.report, judged);
  const measures = { ...report.measures, ...openFigures(report.measures, judged.report.measures) };
  return { ...judged, report: { ...report, measures }, source: mask.veiled(judged) };
}

type Figures = Pick<StoryReport['measures'], 'metrics' | 'claims'>;

/** Those with nothing masked: the others would say as a number what their quotation no longer says. */
function openFigures(masked: Figures, own: Figures): Figures {
  const isOpen =
    (all: readonly { readonly quote: string }[]) =>
    ({ quote }: { readonly quote: string }, at: number): boolean =>
      quote === all[at]?.quote;
  return { metrics: masked.metrics.filter(isOpen(own.metrics)), claims: masked.claims.filter(isOpen(own.claims)) };
}

/**
 * A comparison as others may read it: what either side holds is masked on both.
 * @param known what is private of a side that could not be judged.
 */
export function diffForOthers(
  diff: StoryDiff,
  before: Text | null,
  after: Text | null,
  known: readonly string[] = [],
): StoryDiff {
  const sides = [before, after].filter((side) => side !== null);
  const names = [diff.path, diff.from ?? ''].flatMap(namedIn);
  const mask = new Mask([...known, ...privateIn(sides), ...names, ...privateOf(diff.title)]);
  const { fixed, ...findings } = diff.findings;
  const told = mask.in({ ...diff, findings }, after);
  return { ...told, findings: { ...told.findings, fixed: mask.in(fixed, before) } };
}

/** The same stories, each under a name of its own: two may be alike once they are masked. */
export function apart(stories: readonly StoryDiff[]): StoryDiff[] {
  const taken = new Set<string>();
  const own = (path: string): string => {
    let name = path;
    for (let number = 2; taken.has(name); number++) name = path.replace(STORY, ` (${number})$&`);
    taken.add(name);
    return name;
  };
  return stories.map((story) => ({
    ...story,
    path: own(story.path),
    from: story.from === story.path ? own(story.from) : story.from,
  }));
}

/** A file that could not be judged, as others may read of it. */
export function problemForOthers({ path, line, column, message, remedy, private: words = NONE }: Problem): Problem {
  const known = knowing(words);
  const own = new Mask([...[message, remedy].flatMap(privateOf), ...namedIn(path)]);
  const text = (said: string): string => own.text(known.text(said));
  return { path: own.path(known.path(path)), line, column, message: text(message), remedy: text(remedy) };
}
const NONE: readonly string[] = [];

/** All problems of a text know the same words of it. */
const masks = new WeakMap<readonly string[], Mask>();
function knowing(words: readonly string[]): Mask {
  const mask = masks.get(words) ?? new Mask(words);
  masks.set(words, mask);
  return mask;
}

/** A branch or a commit, as others may read its name. */
export const revisionForOthers = <Named extends { readonly name: string; readonly commit: string | null }>(
  revision: Named,
): Named => ({
  ...revision,
  name: revision.commit?.startsWith(revision.name) === true ? revision.name : new Mask([]).path(revision.name),
});

/** What these texts withhold. */
export const privateIn = (texts: readonly Text[]): string[] =>
  texts.flatMap(({ source, withheld }) =>
    withheld.flatMap(({ start, end, words }) => [source.slice(start, end), ...words]),
  );

/** What any other text says that others must not read. */
export const privateOf = (text: string): string[] => withheldOf(text).flatMap(({ words }) => [...words]);

/** The same of the name of a file. */
const namedIn = (path: string): string[] => path.replace(STORY, '').split('/').flatMap(privateOf);

/** Under these stand names of the engine’s own, and never a writer’s words. */
const OURS: ReadonlySet<string> = new Set(
  'rule id answer severity level band kind dimension reason gained lost setting'.split(' '),
);
/** Under these stands either. */
const EITHER: Readonly<Record<string, readonly string[]>> = {
  slug: PRINCIPLES,
  role: ['baseline', 'target', 'result', 'scale'] satisfies MetricRole[],
};
const PATHS: ReadonlySet<string> = new Set(['path', 'from', 'to', 'left']);
const STORY = /\.mdx?$/iu;

export class Mask {
  readonly #words: Words;

  constructor(words: Iterable<string>) {
    this.#words = new Words(words);
  }

  text(text: string): string {
    return this.#words.replacedIn(text, masked);
  }

  /** The name of a file, for what it says by itself too. It stays the name of a story. */
  path(path: string): string {
    const ending = STORY.exec(path)?.[0] ?? '';
    const name = path.slice(0, path.length - ending.length);
    return this.text(new Words(namedIn(path)).replacedIn(name, masked)) + ending;
  }

  /** The value with every text in it masked: quotations by where they stand in `text`, all else word by word. */
  in<Value>(value: Value, text: Text | null): Value {
    return this.#clean(value, '', text === null || text.withheld.length === 0 ? null : new Places(text)) as Value;
  }

  /** The text itself, each character of what it withholds replaced by one. */
  veiled({ source, withheld }: Text): string {
    return rewritten(source, [...withheld, ...this.#words.in(source)], veil);
  }

  #clean(one: unknown, key: string, places: Places | null): unknown {
    if (typeof one === 'string') {
      if (OURS.has(key) || EITHER[key]?.includes(one) === true) return one;
      return PATHS.has(key) ? this.path(one) : this.text(one);
    }
    if (Array.isArray(one)) return one.map((each) => this.#clean(each, key, places));
    if (typeof one !== 'object' || one === null) return one;
    const seen = places !== null && isQuoted(one) ? places.masked(one) : one;
    return Object.fromEntries(Object.entries(seen).map(([name, each]) => [name, this.#clean(each, name, places)]));
  }
}

type Placed = Pick<Quoted, 'quote' | 'line' | 'column'>;

const isQuoted = (one: object): one is Placed => 'quote' in one && 'line' in one && 'column' in one;

/** Where a text withholds something. */
class Places {
  readonly #source: string;
  readonly #spans: readonly Span[];
  readonly #offset: (line: number, column: number) => number;

  constructor({ source, withheld }: Text) {
    this.#source = source;
    this.#spans = joined(withheld);
    this.#offset = offsetsIn(source);
  }

  /** What says something of words in the text, as far as it repeats them or a part of them. */
  masked<One extends Placed>(one: One): One {
    const { quote } = one;
    const start = this.#offset(one.line, one.column);
    const end = start + quote.length;
    if (this.#source.slice(start, end) !== quote) return one;
    const parts = this.#within(start, end).map((span) => ({
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }));
    if (parts.length === 0) return one;
    const shown = rewritten(quote, parts, masked);
    const fragments = new Words(parts.map((part) => quote.slice(part.start, part.end)));
    const told = Object.entries(one).map(([name, each]: [string, unknown]) => [
      name,
      typeof each === 'string'
        ? fragments.replacedIn(
            each.replaceAll(quoted(quote), () => quoted(shown)),
            masked,
          )
        : each,
    ]);
    return { ...(Object.fromEntries(told) as One), quote: shown };
  }

  #within(start: number, end: number): Span[] {
    const found: Span[] = [];
    for (let at = this.#firstBehind(start); ; at++) {
      const span = this.#spans[at];
      if (span === undefined || span.start >= end) return found;
      found.push(span);
    }
  }

  /** Index of the first stretch that ends behind the offset. */
  #firstBehind(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#spans[mid]?.end ?? 0) <= offset) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}

/** As many signs as there were, and as much left as of every masked word. */
function veil(words: string): string {
  const [head = '', tail = ''] = masked(words).split('…');
  return head + words.slice(head.length, words.length - tail.length).replaceAll(/[^\r\n]/g, '…') + tail;
}
