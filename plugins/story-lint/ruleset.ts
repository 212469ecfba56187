/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:8873afd148438003dabef75ec24e6a5f80d63c16b1b1eb9d8d0ec9d690ee4968';
