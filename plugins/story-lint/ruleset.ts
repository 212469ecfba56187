/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:5b26d08a80d658e44e51bc581e5df9e560bfc440984ddaf2a6b11c952e4f6b9c';
