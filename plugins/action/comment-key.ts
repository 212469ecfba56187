/** What tells the comments of several uses of this action on one pull request apart. */

/** A name like a job's: no sign in it means anything to Markdown, HTML, an address or a file system. */
const KEY = /^[A-Za-z\d]+(?:[._-][A-Za-z\d]+)*$/u;
const LONGEST = 40;

/** Empty for the one use that has no key. */
export const isKey = (text: string): boolean => text === '' || (text.length <= LONGEST && KEY.test(text));

export const KEY_RULE = `letters and digits, at most ${LONGEST}, between which one . _ or - may stand`;

/** The artifact that the job which judges leaves, and the one which comments takes. */
export const artifactName = (key: string): string => (key === '' ? 'story-diff' : `story-diff-${key}`);

/** A comment's first line, by which it is found again. */
export const markerOf = (key: string): string => `<!-- second-loop: stories${key === '' ? '' : `, ${key}`} -->`;
