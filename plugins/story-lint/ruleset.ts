/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:977afeb4eeade4793e7bcd28fcdcd69e06db352e7aea4cc2ca2f80fb26a80e73';
