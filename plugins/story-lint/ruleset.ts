/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:b24fcfb76135152c594bd103b6aafc3153c940ca8952111521f1b0eca4dbd656';
