/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:b1b2d65a4032963d083458e919ba42dfc28ac066b226b5df6be9e2fe1e962cb3';
