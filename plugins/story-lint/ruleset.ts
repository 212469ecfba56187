/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:c7893123c2a9b6722230ba0158b3d0e5bd41b4e7a05d57767e4110fb49638600';
