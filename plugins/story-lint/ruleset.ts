/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:d669c9bd21f52d077014653e5d53be0f54934d68e66acefc74a1d50ce2c88861';
