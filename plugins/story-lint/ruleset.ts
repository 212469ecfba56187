/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:90aef98f02236e18cfd50d39facefb50aa72fe68406cded5c349b866cceff398';
