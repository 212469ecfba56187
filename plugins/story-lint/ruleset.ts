/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:89ec04abe40db896ed33416b1aaf5b677edc30830bed9e9de67497698b5c7ec4';
