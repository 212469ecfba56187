/** The room’s only door. */
export { readNumbers } from './read.ts';
export { CURRENCIES } from './units.ts';
