/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:d9de07d01b4cebb0d9e1a05444cb40bf4d9a37c164e57c73b630dccd936153d0';
