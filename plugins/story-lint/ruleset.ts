/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:21f0c03abc1f045a61de291e8c0dae38333ff101eba9847f40224472365434a9';
