/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:23cc59a5fb6024593eb3ac80099e7ef87a9fadb4216393d9e2100c051dc7f6ea';
