/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:5a462c34a80f8f3262d298db8733a359213736151a5249881e5deeffcabca5b1';
