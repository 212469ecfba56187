/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:07d2d8a95e68ac6503c6e6f6dc7494eeb2b2fd7379b299b0e32494ac1f995091';
