/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:5f282c4a67fa9edc69ddf04600447292d1c6b8d725b1d8f93c88cb665ea4f478';
