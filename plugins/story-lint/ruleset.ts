/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:f73690df2f0fa16acd9c770c904f12776aa3e8af801687a15ffe460609ff60f7';
