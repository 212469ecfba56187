import type * as Main from './main.ts';

/** What a bundle holds: the command, and what a thread of it runs. Neither is loaded before it is called. */
export const main: typeof Main.main = async (located) => (await import('./main.ts')).main(located);
export const answer = async (): Promise<void> => (await import('./judge-thread.ts')).answer();
