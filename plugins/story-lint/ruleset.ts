/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:601f36424a1eda4205e4399dd3b65a7fb7358da97f508434d9ab2dd49d7e0d13';
