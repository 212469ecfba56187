/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:6ee68d9911630e9e6b216bccbb43f762f62de932ca60044464e679b29f1990c3';
