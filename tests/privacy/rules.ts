import { privacyEmail } from '../../plugins/story-lint/rules/privacy/privacy-email.ts';
import { privacyHost } from '../../plugins/story-lint/rules/privacy/privacy-host.ts';
import { privacyPay } from '../../plugins/story-lint/rules/privacy/privacy-pay.ts';
import { privacyPerson } from '../../plugins/story-lint/rules/privacy/privacy-person.ts';
import { privacyPhone } from '../../plugins/story-lint/rules/privacy/privacy-phone.ts';
import { privacySecret } from '../../plugins/story-lint/rules/privacy/privacy-secret.ts';
import { privacyTicket } from '../../plugins/story-lint/rules/privacy/privacy-ticket.ts';

export const privacyRules = [
  privacyEmail,
  privacyHost,
  privacyPay,
  privacyPerson,
  privacyPhone,
  privacySecret,
  privacyTicket,
] as const;
