import { masked } from '../story-lint/index.ts';
import type { ReportedFinding, StoryReport } from '../story-lint/index.ts';

/** Reports go where a story does not: into comments, logs and mails. There these are pointed at, and not repeated. */
const SECRET: ReadonlySet<string> = new Set(['privacy-secret', 'privacy-email', 'privacy-phone']);

/** What no report that others read may repeat; the longest first, as one may stand in another. */
export const secretsIn = (findings: readonly ReportedFinding[]): string[] =>
  [
    ...new Set(findings.filter(({ rule, quote }) => SECRET.has(rule) && quote.trim() !== '').map(({ quote }) => quote)),
  ].sort((a, b) => b.length - a.length);

/** The value with every text in it free of the secrets, whole. */
export function without<Value>(secrets: readonly string[], value: Value): Value {
  if (secrets.length === 0) return value;
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string')
      return secrets.reduce((text, secret) => text.replaceAll(secret, () => masked(secret)), one);
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, clean(each)]));
  };
  return clean(value) as Value;
}

/** A judgement as others may read it. */
export const withoutSecrets = <Judged extends { readonly report: StoryReport }>(judged: Judged): Judged =>
  without(secretsIn(judged.report.findings), judged);
