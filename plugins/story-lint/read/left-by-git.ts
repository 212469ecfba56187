/** What git puts in a file's place where it has no one text for it. Whoever judged that would judge no story. */

export interface Left {
  /** Offset into the source. */
  readonly offset: number;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/** The first line of a file that only says where the text is kept, by what keeps it. */
const POINTERS: readonly (Omit<Left, 'offset'> & { readonly line: RegExp })[] = [
  {
    line: /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1[\r\n]/u,
    what: 'a Git LFS pointer in the place of the text',
    why: 'git itself stores only where the text is kept',
    remedy:
      'Keep stories in git itself: take them out of .gitattributes, then git lfs pull, and git add --renormalize.',
  },
  {
    line: /^\/annex\/objects\/[^\r\n]{1,1000}[\r\n]*$/u,
    what: 'a git-annex pointer in the place of the text',
    why: 'git itself stores only where the text is kept',
    remedy: 'Keep stories in git itself: git unannex the file, and git add it.',
  },
];

/** A marker is seven of one sign at the beginning of a line, which ends there or goes on behind a space. */
const MARKERS = /(?<=^|[\r\n])([<=>])\1{6}(?=[ \r\n]|$)/gu;
const IN_ORDER = '<=>';

/** @returns null for a text of one's own. A line of equals signs alone is a heading in Markdown, and no conflict. */
export function leftByGit(source: string): Left | null {
  const pointer = POINTERS.find(({ line }) => line.test(source));
  if (pointer !== undefined) {
    const { what, why, remedy } = pointer;
    return { offset: 0, what, why, remedy };
  }
  const offset = firstConflict(source);
  if (offset === null) return null;
  return {
    offset,
    what: 'a merge conflict that is not resolved',
    why: 'two texts stand here as if they were one',
    remedy: 'Keep one of them, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  };
}

/** Where the first of two stands that are in order: whoever resolved half of a conflict left two of the three. */
function firstConflict(source: string): number | null {
  let start = 0;
  let last = -1;
  for (const { 1: sign = '', index } of source.matchAll(MARKERS)) {
    const rank = IN_ORDER.indexOf(sign);
    if (last !== -1 && rank > last) return start;
    // One that ends a conflict begins none.
    if (rank === IN_ORDER.length - 1) continue;
    start = index;
    last = rank;
  }
  return null;
}
