/** Source text → Story: everything the rules look at, read once. */
import { read } from '../../language/index.ts';
import { alone } from '../abreast.ts';
import type { Work } from '../abreast.ts';
import { functionsIn } from '../functions/index.ts';
import { readNumbers } from '../numbers/index.ts';
import { lastUpTo } from '../spans.ts';
import type { CueKind } from '../words/cue-phrases.ts';
import type { Block, Cue, LintOptions, Metric, Sentence, Span, StarPart, Story, StoryFunctions } from '../types.ts';
import { readActs } from './acts.ts';
import { readClauses } from './clauses.ts';
import { saidAgain, tellingOf } from './cohesion.ts';
import { findCues } from './cues.ts';
import { readFrontMatter } from './front-matter.ts';
import { hiddenIn } from './hidden-code.ts';
import { leftByGit } from './left-by-git.ts';
import { readMarkdown } from './markdown-text.ts';
import { assignParts, headedParts } from './parts.ts';
import { titleOf } from './title.ts';
import { UnreadableStory } from './unreadable.ts';
import { heldTo, ownTerms } from './terms.ts';

const DEFAULT_ROLE = 'unspecified';

/** What stands against a text wherever it stands. */
const COSTS: ReadonlySet<CueKind> = new Set(['abstract', 'general', 'jargon', 'vague', 'harmony']);

/**
 * Reads one story. Markdown never fails; front matter can, and what git left in a story's place is none.
 * @throws {UnreadableStory} when the front matter cannot be read, or the text is not one.
 */
export const readStory = (source: string, options: LintOptions): Story => alone(readingStory(source, options));

/** The same in steps. */
export function* readingStory(source: string, options: LintOptions): Work<Story> {
  const left = leftByGit(source);
  if (left !== null) throw new UnreadableStory(left.what, left.offset, left.remedy, left.why);
  const front = readFrontMatter(source);
  const terms = heldTo(ownTerms(front, options), options.standing);
  yield;
  const isMdx = options.path?.endsWith('.mdx') === true;
  const text = readMarkdown(source, front.bodyStart, isMdx);
  yield;
  const reading = read(text.prose, text.blocks);
  yield;
  const sentences = reading.sentences.map((range, index): Sentence => {
    const tokens = reading.tokens(range);
    const { start, end } = range;
    const words = tokens.reduce((n, token) => n + (token.isWord ? 1 : 0), 0);
    const block = text.blocks[range.block] as Block;
    return { start, end, block, tokens, index, words, clauses: readClauses(index, tokens) };
  });
  const headings = headedParts(sentences, text.sections);
  yield;
  const numbers = readNumbers(reading, headings);
  yield;
  const found = findCues(reading);
  yield;
  const again = saidAgain(reading);
  const telling = tellingOf(reading, sentences, found, again);
  const told = sentences.filter((s) => telling[s.index]);
  const heaps = heapsOf(text.prose, numbers.metrics);
  const heaped = ({ start, end }: Span): boolean => {
    const heap = heaps[lastUpTo(heaps, end - 1)];
    return heap !== undefined && start < heap.end && end > heap.start;
  };
  const earns = told.filter((sentence) => !heaped(sentence));
  const all = { reading, sentences, metrics: numbers.metrics, phrases: found };
  let doneBy: ReturnType<typeof functionsIn> | null = null;
  let functions: StoryFunctions | null = null;
  let earned: StoryFunctions | null = null;
  const cues = found.filter((cue) => COSTS.has(cue.kind) || (telling[cue.sentence] === true && !heaped(cue)));
  return {
    source,
    prose: text.prose,
    reading,
    title: titleOf(front, text, options.path ?? ''),
    level: terms.level,
    role: options.role ?? front.role ?? options.settings?.role ?? DEFAULT_ROLE,
    question: front.question,
    claimedPrinciples: front.principles,
    allow: front.allow,
    target: terms.target,
    allowed: terms.allow,
    notes: front.notes,
    bodyStart: front.bodyStart,
    shown: [...front.shown, { start: front.bodyStart, end: source.length, text: source.slice(front.bodyStart) }],
    sections: text.sections,
    sentences,
    again,
    telling,
    tellingWords: sentences.reduce((n, s) => n + (telling[s.index] === true ? s.words : 0), 0),
    parts: partsOf(sentences, told, headings, numbers.metrics, cues),
    phrases: found,
    cues,
    get functions() {
      return (functions ??= (doneBy ??= functionsIn(all))());
    },
    earning: earns.map(({ index }) => index),
    get earned() {
      return (earned ??= earns.length === sentences.length ? this.functions : (doneBy ??= functionsIn(all))(earns));
    },
    acts: readActs(told, cues),
    clauses: sentences.flatMap((s) => s.clauses),
    metrics: numbers.metrics,
    evidence: numbers.metrics.filter((m) => telling[lastUpTo(sentences, m.start)] === true && !heaped(m)),
    claims: numbers.claims,
    words: sentences.reduce((n, s) => n + s.words, 0),
    exclusions: text.exclusions,
    code: text.code,
    hiddenCode: isMdx && text.code.length === 0 ? hiddenIn(source, front) : null,
  };
}

/** As many figures in a row with nothing said between them are a heap: “(12 %, 3 weeks, 40 people, $1M)”. */
const HEAP = 3;
const NOTHING_SAID = /^[\s,;/+&.]*(?:and\b\s*)?$/u;
function heapsOf(prose: string, metrics: readonly Metric[]): Span[] {
  const heaps: Span[] = [];
  let from = 0;
  metrics.forEach((metric, i) => {
    const next = metrics[i + 1];
    if (next !== undefined && NOTHING_SAID.test(prose.slice(metric.end, next.start))) return;
    const first = metrics[from];
    if (first !== undefined && i - from + 1 >= HEAP) heaps.push({ start: first.start, end: metric.end });
    from = i + 1;
  });
  return heaps;
}

/** The part each sentence of the telling plays; null for what does not belong to it. */
function partsOf(
  sentences: readonly Sentence[],
  told: readonly Sentence[],
  headings: readonly (StarPart | null)[],
  metrics: readonly Metric[],
  cues: readonly Cue[],
): (StarPart | null)[] {
  const parts = sentences.map((): StarPart | null => null);
  assignParts(
    told,
    told.map((s) => headings[s.index] ?? null),
    metrics,
    cues,
  ).forEach((part, i) => {
    parts[told[i]?.index ?? -1] = part;
  });
  return parts;
}
