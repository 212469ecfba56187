import v8 from 'node:v8';

/** What V8 is told of the work ahead. It makes code faster the longer it runs, and clears its heap the less the more memory there is. */

/** Up to so many stories, whatever would make code faster takes longer than it saves, and so does a heap that is kept small. */
const ONE_BY_ONE = 8;
/** Up to so many it costs more than it saves to compile what judges them a third time, at its best. */
const FEW = 3000;

/** A pattern runs once in an interpreter before it is compiled for the processor: its first code is not worth bettering. */
const ALWAYS = ['--no-regexp-peephole-optimization'];
const QUICK = ['--no-opt'];
/**
 * A pattern compiled for the processor at once, and not looked through first for what could make it faster, is quicker; it takes
 * room: twice as much as else is kept of hundreds of stories.
 */
const QUICKEST = [...QUICK, '--no-maglev', '--no-regexp-tier-up', '--no-regexp-optimization'];
/** The young heap stays at its first size, and the old one grows by a part at most before it is cleared: nothing is kept of a story. */
const FLAT = ['--semi-space-growth-factor=1', '--heap-growing-percent=50'];
/** Code at its best takes room of its own. */
const FLATTER = ['--semi-space-growth-factor=1', '--heap-growing-percent=20'];
/** All of it as a process begins: V8 compiles for the flags that it has. */
const AS_BEGUN = [
  ...['--opt', '--maglev', '--regexp-tier-up', '--regexp-optimization', '--regexp-peephole-optimization'],
  ...['--semi-space-growth-factor=2', '--heap-growing-percent=0'],
];

const set = (flags: readonly string[]): void => {
  for (const flag of flags) v8.setFlagsFromString(flag);
};

/** Before so many stories are judged. */
export function setUpFor(stories: number): void {
  set(ALWAYS);
  if (stories < FEW) set(stories > ONE_BY_ONE ? QUICK : QUICKEST);
  if (stories > ONE_BY_ONE) set(stories < FEW ? FLAT : FLATTER);
}

export const setBack = (): void => {
  set(AS_BEGUN);
};
