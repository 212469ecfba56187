/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:747470bdb307096d393432324c6eee95512f9f8a1fc11870fb0dd4eb7d8af33b';
