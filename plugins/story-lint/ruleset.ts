/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:a11e63dc15f8d6995ffabdc9037abbc301f700997565d348fc0f81a99ffccc0f';
