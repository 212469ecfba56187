/** The few measures that rules share. */
import { matchesIn } from '../language/index.ts';
import { FUNCTIONS } from './functions/index.ts';
import { firstFrom } from './spans.ts';
import type { CueKind } from './words/cue-phrases.ts';
import type {
  Absence,
  Act,
  Clause,
  Finding,
  FrontMatterNote,
  Sentence,
  SentenceFunction,
  Span,
  StarPart,
  Story,
  Verdict,
} from './types.ts';

/** 0 at `none`, 1 at `full`, straight between; `none` may be the larger. */
export function ramp(value: number, none: number, full: number): number {
  return Math.min(1, Math.max(0, (value - none) / (full - none)));
}

/** Below this many words a text is measured as if it had them, so that one word is not a density. */
const SHORTEST_MEASURE = 60;

/** Occurrences in 100 words. */
export function per100(story: Story, occurrences: number): number {
  return (occurrences * 100) / Math.max(story.tellingWords, SHORTEST_MEASURE);
}

/** A telling of this many words has room for what is asked; of a longer one a little more is, so that length alone earns nothing. */
const USUAL_WORDS = 180;
const SHORTEST_ASKED = 90;
/** More would take points from a story for a true sentence that is added to it. */
const GROWTH = 0.15;

const room = (story: Story): number => (Math.max(story.tellingWords, SHORTEST_ASKED) / USUAL_WORDS) ** GROWTH;

/** How far so many reach towards `enough`, 0..1: each counts less than the one before. */
export function reach(story: Story, count: number, enough: number): number {
  return Math.min(1, Math.log1p(count / room(story)) / Math.log1p(enough));
}

/**
 * How far the telling does something, 0..1: half for the sentence that does it most surely, half for how much of it there is.
 * `enough` sentences of it are full: what three in five stories rated 4 and 5 have, of a thing that one sentence can do one.
 */
export const shown = (story: Story, does: SentenceFunction, enough = 1): number =>
  (story.earned.most(does) + reach(story, story.earned.total(does), enough)) / 2;

/** How far the telling is free of sentences that do this, 0..1: nothing is left at `all` of them, in however long a story. */
export const without = (story: Story, does: SentenceFunction, all: number): number =>
  1 - Math.min(1, Math.log1p(story.earned.total(does)) / Math.log1p(all));

/** A telling in which nobody acts is not all the teller’s. */
const NOBODY = 0.3;
/** What the teller does and decides over that and what a group or nobody in particular does, 0..1. */
export function ownShare({ earned }: Story): number {
  const own = earned.total('act') + earned.total('decision');
  return own / (own + earned.total('group-act') + NOBODY);
}

/** Ordinary speaking pace in an interview. */
const WORDS_A_MINUTE = 140;

/** Whole seconds that so many words take, spoken. */
export function spokenSeconds(words: number): number {
  return Math.round((words * 60) / WORDS_A_MINUTE);
}

/** Sentences, by index, in which a cue of this kind stands unnegated. */
export function sentencesWith(story: Story, kind: CueKind): number[] {
  return [...new Set(story.cues.filter((cue) => cue.kind === kind && !cue.negated).map((cue) => cue.sentence))];
}

export function sentencesOf(story: Story, part: StarPart): Sentence[] {
  return story.sentences.filter((_, i) => story.parts[i] === part && story.telling[i]);
}

/** The first in each sentence, of what stands in order: one fault is said once. */
export const firstOfSentences = <Found extends { readonly sentence: number }>(found: readonly Found[]): Found[] =>
  found.filter(({ sentence }, i) => sentence !== found[i - 1]?.sentence);

export function toldSentences(story: Story): Sentence[] {
  return story.sentences.filter((s) => story.telling[s.index]);
}

export function wordsIn(sentences: readonly Sentence[]): number {
  return sentences.reduce((n, s) => n + s.words, 0);
}

/** Longest quotation in a message, in characters. */
const LONGEST_QUOTE = 60;

/** The writer's own words for a message, in curly quotes, shortened at a word. */
export const quote = (story: Story, span: Span): string => quoted(story.source.slice(span.start, span.end));

export function quoted(text: string): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return `“${words}”`;
  return `“${words.slice(0, LONGEST_QUOTE).replace(/ [^ ]*$/u, '')} …”`;
}

/** As much of a secret left as tells which one is meant. */
export function masked(secret: string): string {
  const chars = Array.from(secret);
  return chars.length < 10
    ? `${chars.slice(0, 1).join('')}…`
    : `${chars.slice(0, 3).join('')}…${chars.slice(-2).join('')}`;
}

export function verdict(score: number, findings: readonly Finding[] = [], credits: readonly Span[] = []): Verdict {
  return {
    applies: true,
    score: Math.min(1, Math.max(0, score)),
    findings,
    credits: credits.map(({ start, end }) => ({ start, end })),
  };
}

/** What the reader of front matter noted of this kind, as findings. */
export function noted({ notes }: Story, kind: FrontMatterNote['kind']): Verdict {
  const findings = notes
    .filter((note) => note.kind === kind)
    .map(({ start, end, message, suggestion }): Finding => ({
      ...{ start, end, message },
      ...(suggestion === undefined ? {} : { suggestions: [suggestion] }),
    }));
  return verdict(findings.length === 0 ? 1 : 0, findings);
}

export function notApplicable(because: string): Verdict {
  return { applies: false, because };
}

export const NOTHING_TOLD = 'there is nothing here that the teller tells';

/** How likely a sentence is to do this. Words in it are a fault only where that is likely: see MARKED AS A FAULT of `npm run agreement`. */
export const chance = ({ functions }: Story, sentence: number, ...does: readonly SentenceFunction[]): number =>
  Math.max(...does.map((one) => functions.probability(sentence, one)));

/** How much likelier a sentence does one of these than anything else, −1..1. */
export const lead = (story: Story, sentence: number, ...does: readonly SentenceFunction[]): number =>
  chance(story, sentence, ...does) -
  chance(story, sentence, ...FUNCTIONS.filter((one) => one !== 'vague-claim' && !does.includes(one)));

/** Where a finding about the whole story points: its first or last sentence. */
export function edge(story: Story, which: 'first' | 'last'): Span {
  const sentence = which === 'first' ? story.sentences[0] : story.sentences.at(-1);
  return sentence === undefined
    ? { start: story.bodyStart, end: story.bodyStart }
    : { start: sentence.start, end: sentence.end };
}

/** The sentences of the telling that surely do one of these: what is credited. */
export function surely(
  { sentences, telling, functions: by }: Story,
  ...functions: readonly SentenceFunction[]
): Sentence[] {
  const out: Sentence[] = [];
  for (let i = 0; i < sentences.length; i++)
    if (telling[i] === true && functions.some((does) => by.surely(i, does))) out.push(sentences[i] as Sentence);
  return out;
}

/** The sentence of the telling that comes nearest to doing one of these: where an answer that is not there would stand. */
export function nearest(story: Story, ...functions: readonly SentenceFunction[]): Span {
  let [best, most] = [edge(story, 'last'), -1];
  for (const { index, start, end } of toldSentences(story)) {
    const likely = functions.reduce((sum, does) => sum + story.functions.probability(index, does), 0);
    if (likely > most) [best, most] = [{ start, end }, likely];
  }
  return best;
}

/** The finding that a story has nothing of a kind: only where no sentence comes near it, and none of the phrases stands in it. */
export function lacking(
  story: Story,
  absence: Absence,
  phrases: readonly CueKind[],
  finding: () => Finding,
): Finding[] {
  const isSaid = story.phrases.some(({ kind, negated }) => !negated && phrases.includes(kind));
  return !isSaid && story.functions.lacks(absence) ? [finding()] : [];
}

/** A quantity stands in this sentence. */
export function hasNumber(story: Story, sentence: number): boolean {
  const span = story.sentences[sentence];
  if (span === undefined) return false;
  return (story.metrics[firstFrom(story.metrics, span.start)]?.end ?? Infinity) <= span.end;
}

/** The last part of the telling, in which a figure most often tells the outcome, whatever it is called. */
const LAST_PART = 0.4;
/** A figure stands near the end: the outcome may be told by it, and a warning that there is none could be false. */
export function endsInFigures(story: Story): boolean {
  const told = toldSentences(story);
  const from = told[Math.floor(told.length * (1 - LAST_PART))]?.start ?? Infinity;
  return told.length > 1 && story.evidence.some((m) => m.start >= from && m.role !== 'target' && /\d/u.test(m.quote));
}

/** A figure of what came of it stands somewhere, if only in what earns nothing: a remark that there is none would be false. */
export const hasResultFigure = (story: Story): boolean => story.metrics.some(({ role }) => role === 'result');

/** A clause with the noun it is about: “a decision was made”. */
function withSubject(story: Story, clause: Clause): Span {
  const tokens = story.sentences[clause.sentence]?.tokens ?? [];
  const at = firstFrom(tokens, clause.start);
  let start = clause.start;
  for (let j = at - 1; j >= 0; j--) {
    const token = tokens[j];
    if (
      token === undefined ||
      !['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON'].includes(token.pos) ||
      token.lower === 'that'
    )
      break;
    start = token.start;
  }
  return { start, end: clause.end };
}

/** The clause without its leading “I”, for messages about the verb. */
export function withoutPronoun(story: Story, clause: Clause): Span {
  const tokens = story.sentences[clause.sentence]?.tokens ?? [];
  const first = tokens.slice(firstFrom(tokens, clause.start)).find((t) => t.pos !== 'PRON');
  return { start: first?.start ?? clause.start, end: clause.end };
}

/** “I was involved in”: a passive whose subject is the teller. */
export function precededByI(story: Story, clause: Clause): boolean {
  return (
    /\bi(?:'m|’m)?\s*$/iu.test(story.prose.slice(Math.max(0, clause.start - 6), clause.start)) ||
    /^i\b/iu.test(story.prose.slice(clause.start, clause.end))
  );
}

/** Where a dear pattern stands in a text. */
export type Finder = (text: string) => Iterable<RegExpExecArray>;

/**
 * A pattern that few texts need. Every match has in it what `hint` finds; without that the pattern is not even built, because
 * one with classes of letters takes milliseconds to build, as long as a whole text to judge.
 */
export function finder(hint: RegExp, pattern: string, flags: 'gu' | 'giu'): Finder {
  let built: RegExp | null = null;
  return (text) => (hint.test(text) ? matchesIn(text, (built ??= new RegExp(pattern, flags))) : []);
}

/** A clause is 18 tokens long at most, so that no more of them begin before one of its words. */
const CLAUSES_BACK = 18;
/** The clause a number stands in, for pointing at it. */
export function clauseAround(story: Story, span: Span): Span {
  const behind = firstFrom(story.clauses, span.start + 1);
  const clause = story.clauses.slice(Math.max(0, behind - CLAUSES_BACK), behind).find((c) => c.end >= span.end);
  return clause === undefined ? { start: span.start, end: span.end } : withSubject(story, clause);
}

/** Units that measure the same thing: any two times, any two of the same kind of count. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (TIME_UNITS.has(a) && TIME_UNITS.has(b)) || a === '' || b === '';
}
const TIME_UNITS: ReadonlySet<string> = new Set(['ms', 's', 'min', 'h', 'day', 'week', 'month', 'quarter', 'year']);

/** The group’s own finite acts and decisions: what “we” is credited with. */
export function groupActs(story: Story): Clause[] {
  return story.clauses.filter(
    (c) =>
      c.actor === 'group' &&
      c.finite &&
      !c.negated &&
      !c.hypothetical &&
      (c.kind === 'action' || c.kind === 'decision'),
  );
}

/** The teller’s own finite acts: the other side of the 80/20 count. */
export function ownActs(story: Story): Act[] {
  return story.acts.filter((a) => a.clause.finite);
}
