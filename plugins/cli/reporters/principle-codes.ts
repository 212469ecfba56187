import type { PrincipleSlug } from '../../story-lint/index.ts';

/** Two letters a principle, for heads of narrow columns; in Amazon’s order. */
export const CODES: Readonly<Record<PrincipleSlug, string>> = {
  'customer-obsession': 'CO',
  ownership: 'OW',
  'invent-and-simplify': 'IS',
  'are-right-a-lot': 'AR',
  'learn-and-be-curious': 'LC',
  'hire-and-develop-the-best': 'HD',
  'insist-on-the-highest-standards': 'IH',
  'think-big': 'TB',
  'bias-for-action': 'BA',
  frugality: 'FR',
  'earn-trust': 'ET',
  'dive-deep': 'DD',
  'have-backbone-disagree-and-commit': 'HB',
  'deliver-results': 'DR',
  'strive-to-be-earths-best-employer': 'EE',
  'success-and-scale-bring-broad-responsibility': 'SS',
};
