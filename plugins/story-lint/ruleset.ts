/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:593aad011083d0f56269e85de6b4e3df5cecb88a0e8c280bed0895654e050706';
