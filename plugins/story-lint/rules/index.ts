/** Every rule, in the order reports and pages list them. A new rule: its file, a line here, its weight in weights.ts. */
import { arithmeticMismatch } from './arithmetic-mismatch.ts';
import { borrowedAction } from './borrowed-action.ts';
import { codeInStory } from './code-in-story.ts';
import { conflictAvoidance } from './conflict-avoidance.ts';
import { costlessDecision } from './costless-decision.ts';
import { frontMatterAssumed } from './front-matter-assumed.ts';
import { frontMatterIgnored } from './front-matter-ignored.ts';
import { keywordStuffing } from './keyword-stuffing.ts';
import { lateHeadline } from './late-headline.ts';
import { missingBaseline } from './missing-baseline.ts';
import { missingBeneficiary } from './missing-beneficiary.ts';
import { missingDecision } from './missing-decision.ts';
import { missingLesson } from './missing-lesson.ts';
import { missingObstacle } from './missing-obstacle.ts';
import { missingResult } from './missing-result.ts';
import { missingSituation } from './missing-situation.ts';
import { missingTask } from './missing-task.ts';
import { narrowScope } from './narrow-scope.ts';
import { privacyEmail } from './privacy/privacy-email.ts';
import { privacyHost } from './privacy/privacy-host.ts';
import { privacyPay } from './privacy/privacy-pay.ts';
import { privacyPerson } from './privacy/privacy-person.ts';
import { privacyPhone } from './privacy/privacy-phone.ts';
import { privacySecret } from './privacy/privacy-secret.ts';
import { privacyTicket } from './privacy/privacy-ticket.ts';
import { shortLivedResult } from './short-lived-result.ts';
import { spokenLength } from './spoken-length.ts';
import { thinAction } from './thin-action.ts';
import { unknownPrinciple } from './unknown-principle.ts';
import { unmeasuredMethod } from './unmeasured-method.ts';
import { unquantifiedResult } from './unquantified-result.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unwrittenPrompt } from './unwritten-prompt.ts';
import { vagueAction } from './vague-action.ts';
import { vagueClaim } from './vague-claim.ts';
import { weInsteadOfI } from './we-instead-of-i.ts';

export const rules = [
  arithmeticMismatch,
  borrowedAction,
  codeInStory,
  conflictAvoidance,
  costlessDecision,
  frontMatterAssumed,
  frontMatterIgnored,
  keywordStuffing,
  lateHeadline,
  missingBaseline,
  missingBeneficiary,
  missingDecision,
  missingLesson,
  missingObstacle,
  missingResult,
  missingSituation,
  missingTask,
  narrowScope,
  privacyEmail,
  privacyHost,
  privacyPay,
  privacyPerson,
  privacyPhone,
  privacySecret,
  privacyTicket,
  shortLivedResult,
  spokenLength,
  thinAction,
  unknownPrinciple,
  unmeasuredMethod,
  unquantifiedResult,
  unsafeLink,
  unwrittenPrompt,
  vagueAction,
  vagueClaim,
  weInsteadOfI,
] as const;

export type RuleId = (typeof rules)[number]['id'];
