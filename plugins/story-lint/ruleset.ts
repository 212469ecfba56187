/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:d698c2a8d45db9280f698fc6f7c64030c17cbb0f7c61e5468b0af5a38aec07ab';
