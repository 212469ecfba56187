/** Hits → how strongly each pattern or principle is meant. */
import type { Span } from '../story-lint/types.ts';
import { finder } from './phrase-finder.ts';
import type { Finder, Hit } from './phrase-finder.ts';
import type { Word } from './read.ts';
import type { Group, Lexicon } from './types.ts';
import { CLASSES, COMPLAINT, DENIAL, FAULT, PRAISE } from './words/word-groups.ts';

export interface Weighed {
  readonly strength: number;
  readonly evidence: readonly Span[];
  readonly against: readonly Span[];
  /** What the heaviest words say. */
  readonly guess: string | null;
}

/** What a further hit of the same group adds, and how many count. */
const AGAIN = 0.3;
const MOST = 4;
/** Without a complaint in its sentence. */
const BARE = 0.85;
const BARE_TOPIC = 0.55;
/** Words before a fault in which a “not” denies it. */
const BEFORE = 3;
/** Below this weight words only break ties, and are no evidence. */
const HINT = 1;
const NOT = new Set(['not', 'never', 'no', 'without', 'nor', 'hardly', 'rarely', 'neither', 'nobody']);
/** “not only”, “try not to”: no denial. */
const STILL = new Set([
  'only',
  'just',
  'simply',
  'merely',
  'try',
  'trying',
  'remember',
  'please',
  'could',
  'can',
  'unless',
  'until',
]);

const wordList = (lists: readonly string[]): string[] => lists.join(' ').trim().split(/\s+/u);
const marks = finder([wordList(PRAISE), wordList(COMPLAINT), wordList(FAULT), DENIAL], CLASSES);

export interface Context {
  readonly words: readonly Word[];
  /** Part between commas, by word. */
  readonly segment: readonly number[];
  readonly praise: readonly (readonly number[])[];
  /** By segment. */
  readonly complains: ReadonlySet<number>;
  readonly complainsInSentence: ReadonlySet<number>;
  readonly isComplaint: ReadonlySet<number>;
  readonly isFault: ReadonlySet<number>;
  /** Those in which something is said not to be the problem. */
  readonly deniedSegments: ReadonlySet<number>;
}

export function contextOf(words: readonly Word[]): Context {
  const segment: number[] = [];
  let current = 0;
  words.forEach((word, index) => {
    if (index > 0 && (word.paused || word.clause !== words[index - 1]?.clause)) current++;
    segment.push(current);
  });
  const praise: number[][] = [];
  const complains = new Set<number>();
  const complainsInSentence = new Set<number>();
  const isComplaint = new Set<number>();
  const isFault = new Set<number>();
  const deniedSegments = new Set<number>();
  for (const { owner, from, to } of marks(words)) {
    const at = segment[from] ?? 0;
    if (owner === 0) (praise[at] ??= []).push(from);
    else if (owner === 3) for (let i = from; i <= to; i++) deniedSegments.add(segment[i] ?? 0);
    else {
      if (owner === 1) isComplaint.add(from);
      else isFault.add(from);
      complains.add(at);
      complainsInSentence.add(words[from]?.sentence ?? 0);
    }
  }
  return {
    words,
    segment,
    praise,
    complains,
    complainsInSentence,
    isComplaint,
    isFault,
    deniedSegments,
  };
}

/** Compiles a lexicon once; the result reads any text. */
export function weigher<Slug extends string>(
  lexicon: Lexicon<Slug>,
  slugs: readonly Slug[],
): (context: Context) => ReadonlyMap<Slug, Weighed> {
  const groups: { slug: Slug; group: Group }[] = slugs.flatMap((slug) =>
    lexicon[slug].map((group) => ({ slug, group })),
  );
  const find: Finder = finder(
    groups.map(({ group }) => group.phrases),
    CLASSES,
  );
  return (context) => {
    const byGroup = groups.map((): { for: Hit[]; factor: number[]; against: Hit[] } => ({
      for: [],
      factor: [],
      against: [],
    }));
    for (const hit of find(context.words)) {
      const found = byGroup[hit.owner];
      const owner = groups[hit.owner];
      if (found === undefined || owner === undefined) continue;
      if (setAside(context, hit)) {
        found.against.push(hit);
        continue;
      }
      const complaint = context.complainsInSentence.has(context.words[hit.from]?.sentence ?? 0);
      found.for.push(hit);
      found.factor.push(complaint ? 1 : owner.group.topic === true ? BARE_TOPIC : BARE);
    }
    return new Map(
      slugs.map((slug) => {
        let strength = 0;
        let heaviest = 0;
        let guess: string | null = null;
        const evidence: Span[] = [];
        const against: Span[] = [];
        groups.forEach((owner, index) => {
          const found = byGroup[index];
          if (owner.slug !== slug || found === undefined) return;
          const spans = merged(context.words, found.for);
          const places = Math.min(spans.length, MOST);
          if (owner.group.weight >= HINT) {
            evidence.push(...spans);
            against.push(...merged(context.words, found.against));
          }
          if (places === 0) return;
          const added = owner.group.weight * Math.max(...found.factor.slice(0, 64)) * (1 + AGAIN * (places - 1));
          strength += added;
          if (added > heaviest && owner.group.weight >= HINT) {
            heaviest = added;
            guess = owner.group.guess;
          }
        });
        return [slug, { strength, evidence: union(evidence), against: union(against), guess }];
      }),
    );
  };
}

/** Whether the words stand in praise or are denied, so that they speak against the pattern. */
function setAside(context: Context, { from, to }: Hit): boolean {
  const { words, segment, praise, complains, isComplaint, isFault, deniedSegments } = context;
  const first = segment[from] ?? 0;
  const last = segment[to] ?? 0;
  if (deniedSegments.has(first) && (first === last || deniedSegments.has(last))) return true;
  for (let i = from; i <= to; i++) if (isComplaint.has(i)) return false;
  if (isFault.has(from) && deniedAt(words, segment, from)) return true;
  if (isFault.has(from) || isFault.has(to)) return false;
  return first === last && !complains.has(first) && (praise[first] ?? []).some((at) => at < from || at > to);
}

function deniedAt(words: readonly Word[], segment: readonly number[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - BEFORE && segment[i] === segment[at]; i--) {
    const text = words[i]?.text ?? '';
    if (text === 'and') return false;
    if (NOT.has(text)) return !STILL.has(words[i + 1]?.text ?? '') && !STILL.has(words[i - 1]?.text ?? '');
  }
  return false;
}

/** Hits as spans, those that overlap as one. */
function merged(words: readonly Word[], hits: readonly Hit[]): Span[] {
  return union(hits.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 })));
}

function union(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push(span);
  }
  return result;
}
