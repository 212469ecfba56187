/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:046148e676d5f44e4e5dd4393c7a677485f3924b0968667c7be14fb1d1c3b7e0';
