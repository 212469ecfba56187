/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:9323d13b63709dd915bc6d9733c798820736cf0c8f7754c15da0ba69caea1671';
