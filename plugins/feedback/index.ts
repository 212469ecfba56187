/** The only door to this room. Pure: the same text gives the same report in every host. */
import type { Span } from '../language/index.ts';
import { isEnglish } from './mail/is-english.ts';
import { shippedModels } from './feedback-models.ts';
import { nextFor, questions, SAYS, stepsFor } from './next-questions.ts';
import { outcomesIn } from './outcomes.ts';
import { quoter } from './quoter.ts';
import { weighPrinciples } from './bearing.ts';
import { readMail } from './read.ts';
import type { Mail } from './read.ts';
import type { DiagnoseOptions, FeedbackReport, PartKind, PatternTag, Silence } from './types.ts';
import { TAGGED, weigh } from './weigh.ts';

export { OUTCOMES } from './outcomes.ts';
export { recruiterQuestions } from './next-questions.ts';
export { PATTERNS } from './types.ts';
export type {
  DiagnoseOptions,
  FeedbackReport,
  OutcomeSlug,
  OutcomeTag,
  Part,
  PartKind,
  PatternSlug,
  PatternTag,
  Silence,
} from './types.ts';

const MOST_TAGGED = 3;
/** A pattern behind the first is tagged when it is at least so likely beside it. */
const BESIDE_FIRST = 0.5;
const PRINCIPLE_TAGGED = 0.4;
/**
 * From here on a sentence may hold a reason, and a pattern be worth a question. Of letters left out in which none is tagged, 5 of 37
 * without a reason get there and 14 of 19 with one (at .5: 13 and 15); of 13 hints 7 are right, 2 without any reason (at .5 and .2: 22, 7, 10).
 */
const MAYBE = 0.7;
const HINT = 0.3;
/** What somebody asks, quotes or signs with says nothing of what was decided. */
const UNDECIDED: ReadonlySet<PartKind> = new Set(['question', 'signature', 'role']);

/** Which failure patterns, and which principles, feedback on a rejection points to. Never throws. */
export function diagnose(text: string, options: DiagnoseOptions = {}): FeedbackReport {
  const mail = readMail(text, shippedModels());
  const quote = quoter(text);
  const english = isEnglish(mail.shown.text, mail.reading);
  const weighed = weigh(english ? mail : { ...mail, units: [] });
  const ranked = byConfidence(weighed);
  const top = ranked[0]?.confidence ?? 0;
  const patterns = ranked.map(({ slug, confidence, evidence, against }, rank): PatternTag => ({
    slug,
    confidence: rounded(confidence),
    tagged: rank < MOST_TAGGED && confidence >= TAGGED && confidence >= top * BESIDE_FIRST && evidence.length > 0,
    evidence: evidence.map(quote),
    rulesOut: against.map(quote),
    next: nextFor(slug),
  }));
  const tagged = patterns.filter((pattern) => pattern.tagged).map(({ slug }) => slug);
  const because = tagged.length > 0 ? null : silenceOf(mail, english);
  const hinted = because === 'unclear' && top >= HINT ? (patterns[0]?.slug ?? null) : null;
  const decisive = mail.units.filter(({ kind }) => !UNDECIDED.has(kind));
  return {
    path: options.path ?? '',
    parts: partsOf(mail, english).map(({ kind, span }) => ({ kind, ...quote(span) })),
    outcomes: outcomesIn(mail.reading, english ? decisive : []).map(({ outcome: { slug, says, page }, span }) => ({
      slug,
      says,
      page,
      evidence: quote(mail.shown.source(span)),
    })),
    silence: because === null ? null : { because, says: SAYS[because] },
    patterns,
    principles: byConfidence(weighPrinciples(english ? mail : { ...mail, units: [] }, weighed)).map(
      ({ slug, confidence, evidence }, rank) => ({
        slug,
        confidence: rounded(confidence),
        tagged: rank < MOST_TAGGED && confidence >= PRINCIPLE_TAGGED,
        evidence: evidence.map(quote),
      }),
    ),
    next: because === null ? stepsFor(tagged) : questions(because, hinted),
  };
}

function silenceOf({ units, shown }: Mail, english: boolean): Silence {
  if (shown.text.trim() === '') return 'empty';
  if (!english) return 'other-language';
  return units.some(({ reason }) => reason >= MAYBE) ? 'unclear' : 'no-reason';
}

/** Every part in the order it stands in; what is not English is set apart whole. */
function partsOf({ units, setApart }: Mail, english: boolean): { kind: PartKind; span: Span }[] {
  const read = units.map(({ kind, span }) => ({ kind: english ? kind : ('other' as const), span }));
  return [...read, ...setApart].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The most confident first; equals keep their order. */
const byConfidence = <Item extends { readonly confidence: number }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => rounded(b.confidence) - rounded(a.confidence));

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
