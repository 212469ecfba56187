/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:b71fd8acbbce0b27e829c560cf2c80c8b2f52d40536cfa43b1cd65c4d74d9309';
