/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:177b6ea113b99d86c891c663689b2783d3693f5db87e59057df1a52771707c86';
