/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:80cb806249931735c27fe7711a1ae00016aa30e6eb001941417eaaffd67bc5d6';
