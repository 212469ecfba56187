/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:81c787d138d18315b433b3eca6d5835ab898e0fd0234c880eadf52695cd28d4c';
