/** Source text → Story: everything the rules look at, read once. */
import { readNumbers } from '../metrics/read.ts';
import type { CueKind } from '../words/cues.ts';
import type { LintOptions, Sentence, Story } from '../types.ts';
import { readActs } from './acts.ts';
import { readClauses } from './clauses.ts';
import { tellingOf } from './cohesion.ts';
import { findCues } from './cues.ts';
import { readEnglish } from './english.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { assignParts, headedParts } from './parts.ts';

const DEFAULT_LEVEL = 'L6';
const DEFAULT_ROLE = 'unspecified';

/** What stands against a text wherever it stands. */
const COSTS: ReadonlySet<CueKind> = new Set(['abstract', 'general', 'jargon', 'vague', 'harmony']);

/**
 * Reads one story. Markdown never fails; front matter can.
 * @throws {UnreadableStory} when the front matter cannot be read.
 */
export function readStory(source: string, options: LintOptions): Story {
  const front = readFrontMatter(source);
  const text = readMarkdown(source, front.bodyStart, options.path?.endsWith('.mdx') === true);
  const sentences: Sentence[] = readEnglish(text.prose, text.blocks).map((sentence, index) => ({
    ...sentence,
    index,
    words: sentence.tokens.reduce((n, token) => n + (token.isWord ? 1 : 0), 0),
    clauses: readClauses(index, sentence.tokens),
  }));
  const headings = headedParts(sentences, text.sections);
  const numbers = readNumbers(text.prose, sentences, headings);
  const found = findCues(sentences);
  const telling = tellingOf(sentences, found);
  const cues = found.filter((cue) => telling[cue.sentence] === true || COSTS.has(cue.kind));
  return {
    source,
    prose: text.prose,
    title: front.title ?? '',
    level: options.level ?? front.level ?? DEFAULT_LEVEL,
    role: options.role ?? front.role ?? DEFAULT_ROLE,
    question: front.question,
    claimedPrinciples: front.principles,
    allow: front.allow,
    target: front.target,
    bodyStart: front.bodyStart,
    sections: text.sections,
    sentences,
    telling,
    tellingWords: sentences.reduce((n, s) => n + (telling[s.index] === true ? s.words : 0), 0),
    parts: assignParts(sentences, headings, numbers.metrics, cues),
    cues,
    acts: readActs(
      sentences.filter((s) => telling[s.index]),
      cues,
    ),
    clauses: sentences.flatMap((s) => s.clauses),
    metrics: numbers.metrics,
    evidence: numbers.metrics.filter((m) => telling[sentenceAt(sentences, m.start)] === true),
    claims: numbers.claims,
    words: sentences.reduce((n, s) => n + s.words, 0),
    exclusions: text.exclusions,
    code: text.code,
  };
}

/** Index of the sentence an offset stands in, or of the one before it. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((sentences[mid]?.start ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return low;
}
