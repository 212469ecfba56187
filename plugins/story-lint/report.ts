/** Story, verdicts and score → the report, schema 1. */
import { changeFirst } from './advice.ts';
import { groupActs, ownActs, spokenSeconds } from './measure.ts';
import { place } from './places.ts';
import type { Locate } from './places.ts';
import { tagPrinciples } from './principles/principle-tags.ts';
import { remarksOn } from './possible-remarks.ts';
import { rightness } from './rightness.ts';
import type { Remark } from './rightness.ts';
import { rules } from './rules/index.ts';
import type { RuleId } from './rules/index.ts';
import type { Scored, Verdicts } from './points.ts';
import type {
  ExclusionReason,
  LintOptions,
  Quoted,
  ReportedCredit,
  ReportedFinding,
  Rule,
  Settings,
  Severity,
  Span,
  Story,
  StoryReport,
} from './types.ts';
import { FACTS, isHeld, RULE_POLICY, SAID_FROM } from './weights.ts';

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function buildReport(
  story: Story,
  verdicts: Verdicts,
  scored: Scored,
  { path = '', settings = {} }: LintOptions,
  locate: Locate,
): StoryReport {
  const words = (span: Span): string => story.source.slice(span.start, span.end);
  const quoted = (span: Span): Quoted => ({ ...place(locate, span), quote: words(span) });
  const principles = tagPrinciples(story, !isHeld(scored)).map((tag) => ({
    ...tag,
    evidence: tag.evidence.map(quoted),
  }));
  const said = worthSaying(story, verdicts, scored);
  const { findings, allowed, silenced } = collectFindings(story, verdicts, settings, said.finding, quoted);
  const credits = said.credit.map(({ rule, span }): ReportedCredit => ({ rule, ...quoted(span) }));
  const own = ownActs(story).length;
  const group = groupActs(story).length;
  const at = ({ start }: Span): { line: number; column: number } => locate(start);
  return {
    path,
    title: story.title,
    level: story.level,
    role: story.role,
    ...scored,
    principles,
    claimed: story.claimedPrinciples.map((slug) => ({
      slug,
      supported: principles.some((p) => p.slug === slug && p.tagged),
    })),
    findings,
    credits: credits.sort(byPlace),
    measures: {
      words: story.words,
      spokenSeconds: spokenSeconds(story.words),
      iActions: own,
      weActions: group,
      iShare: own + group === 0 ? null : Math.round((own / (own + group)) * 100) / 100,
      metrics: story.metrics.map(({ start, end, ...metric }) => ({
        ...metric,
        quote: words({ start, end }),
        ...at({ start, end }),
      })),
      claims: story.claims.map(({ start, end, ...claim }) => ({
        ...claim,
        quote: words({ start, end }),
        ...at({ start, end }),
      })),
    },
    coverage: { judged: story.words, excluded: excludedWords(story) },
    target: story.target,
    allowed,
    changeFirst: changeFirst(said.question, findings, scored.score, quoted, silenced),
  };
}

/**
 * Remarks by their kind, the likeliest to be right first, that are likely enough; what is a fact always. Of a text that is no story only
 * facts: the first thing to mend is what the cap says.
 */
function worthSaying(story: Story, verdicts: Verdicts, scored: Scored): Record<Remark['kind'], Remark[]> {
  const right = rightness(story, scored);
  const sure = remarksOn(story, verdicts, scored)
    .map((remark) => ({ remark, chance: isFact(remark) ? 1 : right(remark) }))
    .filter(({ remark, chance }) => chance >= (isHeld(scored) ? 1 : SAID_FROM[remark.kind]))
    .sort((a, b) => b.chance - a.chance);
  const of = (kind: Remark['kind']): Remark[] => sure.flatMap(({ remark }) => (remark.kind === kind ? [remark] : []));
  return { finding: of('finding'), question: of('question'), credit: of('credit') };
}

const ASKING: ReadonlySet<string> = new Set(
  rules.flatMap((rule: Rule) => (rule.question === undefined ? [] : [rule.id])),
);
const isFact = ({ kind, rule }: Remark): boolean => kind === 'finding' && (FACTS.has(rule) || !ASKING.has(rule));

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'suggestion'];

function collectFindings(
  story: Story,
  verdicts: Verdicts,
  { severities = {}, allow = [] }: Settings,
  said: readonly Remark[],
  quoted: (span: Span) => Quoted,
): { findings: ReportedFinding[]; allowed: StoryReport['allowed']; silenced: ReadonlySet<string> } {
  const findings: ReportedFinding[] = [];
  const setAside = new Map<string, number>();
  const own = story.allow.filter(({ rule, because }) => because !== '' && story.allowed.includes(rule));
  const allowances = new Map([...allow, ...own].map((a) => [a.rule, a]));
  const found = new Map<string, number>();
  const worth: ReadonlySet<Span> = new Set(said.map(({ span }) => span));
  for (const rule of rules) {
    const verdict = verdicts.get(rule.id);
    if (verdict?.applies !== true) continue;
    found.set(rule.id, verdict.findings.length);
    if (allowances.has(rule.id) && rule.binding !== true) {
      setAside.set(rule.id, verdict.findings.length);
      continue;
    }
    for (const f of verdict.findings) {
      const severity = (rule.binding === true ? undefined : severities[rule.id]) ?? RULE_POLICY[rule.id].severity;
      if (severity !== 'error' && !worth.has(f)) continue;
      findings.push({
        rule: rule.id,
        severity,
        message: f.message,
        ...quoted(f),
        suggestions: f.suggestions ?? [],
      });
    }
  }
  for (const allowance of story.allow) {
    const fault = allowanceFault(allowance.rule, allowance.because, found.get(allowance.rule));
    if (fault !== null)
      findings.push({
        rule: 'needless-allow',
        severity: 'warning',
        message: fault,
        ...quoted(allowance.span),
        suggestions: [],
      });
  }
  findings.sort(byPlace);
  return {
    findings,
    silenced: new Set(allowances.keys()),
    allowed: [...allowances.values()]
      .filter((a) => (setAside.get(a.rule) ?? 0) > 0)
      .map((a) => ({ rule: a.rule, because: a.because, findings: setAside.get(a.rule) ?? 0 })),
  };
}

function allowanceFault(rule: string, because: string, found: number | undefined): string | null {
  const known: Rule | undefined = rules.find(({ id }) => id === (rule as RuleId));
  if (known === undefined) return `“${rule}” is not a rule. Run \`story rules\` for the list, or delete this line.`;
  if (known.binding === true) return `Nothing sets “${rule}” aside. Mend the story, and delete this line.`;
  if (because === '') return `The allowance of “${rule}” gives no reason. Add \`because: "…"\`, or delete it.`;
  if (found === undefined || found === 0)
    return `“${rule}” finds nothing here, so there is nothing to allow. Delete this line.`;
  return null;
}

function byPlace(
  a: Quoted & { rule: string; severity?: Severity },
  b: Quoted & { rule: string; severity?: Severity },
): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    rank(a.severity) - rank(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

function rank(severity: Severity | undefined): number {
  return severity === undefined ? 0 : SEVERITY_ORDER.indexOf(severity);
}

function excludedWords(story: Story): { reason: ExclusionReason; words: number }[] {
  const counts = new Map<ExclusionReason, number>();
  for (const exclusion of story.exclusions) {
    const words = story.source.slice(exclusion.start, exclusion.end).match(WORD)?.length ?? 0;
    if (words > 0) counts.set(exclusion.reason, (counts.get(exclusion.reason) ?? 0) + words);
  }
  return [...counts].map(([reason, words]) => ({ reason, words })).sort((a, b) => (a.reason < b.reason ? -1 : 1));
}
