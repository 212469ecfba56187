/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:bd81f2857b76785a81ce07bd31b28e598852e5457f1b57bcb05b061ca74d49f9';
