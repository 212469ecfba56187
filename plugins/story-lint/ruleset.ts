/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:19e2489ae7ad02a9c508f46a5f0ca91954000a836877904603448f8471568e7b';
