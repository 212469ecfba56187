const OWN = /(?:^|\/)content\/stories\/mine\//iu;

/** Where a reader's own stories are. */
export const isOwn = (path: string): boolean => OWN.test(path);

/** A reader's own stories are private unless they say otherwise; everything else is public unless it does. */
export function isPrivate(path: string, visibility: unknown): boolean {
  return isOwn(path) ? visibility !== 'public' : visibility === 'private';
}
