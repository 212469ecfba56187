/** Written by `npm run stamp`: changes when anything that can change a score changes. */
export const RULESET = 'sha256:81a3e9a512ac97f0883927e4704ae55b8288fed8242ab155cecf193689fdfbc4';
