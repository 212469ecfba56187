import { posix } from 'node:path';

/** A path as a repository names its files: no `./` before it, no steps up and down again. */
export const repositoryPath = (path: string): string => posix.normalize(path);
