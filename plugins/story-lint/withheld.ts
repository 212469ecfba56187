/** What of a text others must not read: all that the rules on private things find, allowed or not. */
import type { PrivacyRule } from './private.ts';
import { rules } from './rules/index.ts';
import type { Rule, Verdict, Withheld } from './types.ts';

const PRIVACY: readonly PrivacyRule[] = rules.filter(
  (rule: Rule): rule is (typeof rules)[number] & PrivacyRule => rule.masks === true,
);

/** In a story, by the verdicts on it. */
export const withheldBy = (verdicts: ReadonlyMap<string, Verdict>): Withheld[] =>
  PRIVACY.flatMap(({ id }) => withheldIn(verdicts.get(id)));

/** In any other text that others may read, such as the name of a file. */
export const withheldOf = (text: string): Withheld[] =>
  PRIVACY.flatMap((rule) => withheldIn(rule.check({ shown: [{ start: 0, end: text.length, text }] })));

function withheldIn(verdict: Verdict | undefined): Withheld[] {
  if (verdict?.applies !== true) return [];
  return verdict.findings.map(({ start, end, private: words = [] }) => ({ start, end, words }));
}
