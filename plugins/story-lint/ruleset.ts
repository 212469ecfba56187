/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:d6dffcc1c9b1dbf22de213836a43632872741c1787c2d42710197618fa51e8fe';
