/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:5b73c2702a3f43f86cc9c482404611bd09c4ed31fae4e7ae037a0fa7b2db5809';
