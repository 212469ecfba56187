import { privacyEmail } from '../../plugins/story-lint/rules/privacy-email.ts';
import { privacyHost } from '../../plugins/story-lint/rules/privacy-host.ts';
import { privacyPay } from '../../plugins/story-lint/rules/privacy-pay.ts';
import { privacyPerson } from '../../plugins/story-lint/rules/privacy-person.ts';
import { privacyPhone } from '../../plugins/story-lint/rules/privacy-phone.ts';
import { privacySecret } from '../../plugins/story-lint/rules/privacy-secret.ts';
import { privacyTicket } from '../../plugins/story-lint/rules/privacy-ticket.ts';

export const privacyRules = [
  privacyEmail,
  privacyHost,
  privacyPay,
  privacyPerson,
  privacyPhone,
  privacySecret,
  privacyTicket,
] as const;
