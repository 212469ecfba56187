/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:763ea02029b57fee56a36a09ff8bbc7e77553267ab09c2f0e7308ed399fd83cb';
