/** PURE: what .gitattributes says of stories that would keep a reader from seeing just the text that is judged. */
import type { Problem } from './problem.ts';

export const ATTRIBUTES = '.gitattributes';
/** Some file systems know no case, and there git reads it by any such name. */
export const isAttributes = (name: string): boolean => name.toLowerCase() === ATTRIBUTES;

interface Steering {
  /** As it is set; never where it is unset. */
  readonly attribute: RegExp;
  readonly what: string;
  readonly why: string;
}
const OTHER_TEXT = 'git would check them out as other texts than are judged here';
const UNSHOWN = 'whoever reviews a change would not be shown it';
const STEERING: readonly Steering[] = [
  { attribute: /^working-tree-encoding=/u, what: 'a working-tree-encoding', why: OTHER_TEXT },
  { attribute: /^filter(?:=|$)/u, what: 'a filter', why: OTHER_TEXT },
  { attribute: /^ident$/u, what: 'ident', why: OTHER_TEXT },
  {
    attribute: /^-(?:text|crlf)$/u,
    what: '-text',
    why: 'git would take any change of line ends for one of every line',
  },
  { attribute: /^-diff$/u, what: '-diff', why: UNSHOWN },
  { attribute: /^binary$/u, what: 'binary', why: UNSHOWN },
  { attribute: /^(?:linguist|gitlab)-generated(?:=(?!false$).*)?$/u, what: 'a mark as generated', why: UNSHOWN },
  { attribute: /^merge=union$/u, what: 'merge=union', why: 'a merge would leave two texts as if they were one' },
  {
    attribute: /^conflict-marker-size=/u,
    what: 'a conflict-marker-size',
    why: 'a merge would leave markers that nobody looks for',
  },
  { attribute: /^export-ignore$/u, what: 'export-ignore', why: 'they would be left out of archives' },
  { attribute: /^export-subst$/u, what: 'export-subst', why: 'archives would hold other texts than are judged here' },
];

const steering = (name: string): Steering | undefined => STEERING.find(({ attribute }) => attribute.test(name));

interface Line {
  readonly number: number;
  readonly pattern: string;
  readonly attributes: readonly { readonly name: string; readonly column: number }[];
}

/** A pattern may be quoted; a macro is written like one: `[attr]name`. */
const WORDS = /"(?:[^"\\]|\\.)*"?|[^ \t]+/gu;
const MACRO = /^\[attr\]/u;

function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, index) => {
    const [first, ...others] = [...line.matchAll(WORDS)];
    if (first === undefined || first[0].startsWith('#')) return [];
    const attributes = others.map(({ 0: name, index: at }) => ({ name, column: at + 1 }));
    return [{ number: index + 1, pattern: first[0], attributes }];
  });
}

/**
 * Attributes that stories below these paths could have by this text, and had not by the one before, each with its
 * place. A macro counts where it is made, and where it is used in the same file.
 */
export function steeringIn(path: string, text: string, before: string, paths: readonly string[]): Problem[] {
  const keyOf = (pattern: string, name: string): string => `${pattern} ${name}`;
  const known = new Set(
    linesOf(before).flatMap(({ pattern, attributes }) => attributes.map(({ name }) => keyOf(pattern, name))),
  );
  const lines = linesOf(text);
  const macros = new Map(
    lines
      .filter(({ pattern }) => MACRO.test(pattern))
      .map(({ pattern, attributes }) => [
        pattern.replace(MACRO, ''),
        attributes.flatMap(({ name }) => steering(name) ?? [])[0],
      ]),
  );
  const folder = path.slice(0, -ATTRIBUTES.length);
  return lines
    .filter(({ pattern }) => mayBeStories(pattern, folder, paths))
    .flatMap(({ number, pattern, attributes }) =>
      attributes.flatMap(({ name, column }): Problem[] => {
        const found = known.has(keyOf(pattern, name)) ? undefined : (steering(name) ?? macros.get(name));
        if (found === undefined) return [];
        const message = `${found.what} that stories could have — ${found.why}`;
        return [{ path, line: number, column, message, remedy: REMEDY }];
      }),
    )
    .slice(0, MOST_TOLD);
}
/** The first ones are enough to see what is wrong. */
const MOST_TOLD = 20;
const REMEDY = 'take it out, or name the files that it is for by their ending or folder';

/** Names that end so are no story’s: every character of it is meant. */
const OTHER_FILES = /^[^"[\s]\S*\.(?!mdx?\b)\w+$/iu;
/** From here on a pattern may stand for anything. */
const WILD = /["[*?\\]/u;

/** Whether a story below the paths could match, as far as the pattern's plain beginning says. */
function mayBeStories(pattern: string, folder: string, paths: readonly string[]): boolean {
  if (OTHER_FILES.test(pattern)) return false;
  const isAnchored = pattern.includes('/') && !pattern.startsWith('"');
  const rooted = pattern.replace(/^\//u, '');
  const wild = rooted.search(WILD);
  const sure = wild === -1 ? rooted : rooted.slice(0, wild);
  const plain = isAnchored ? sure.slice(0, sure.lastIndexOf('/') + 1) : '';
  // Where a file system knows no case, git knows none in patterns.
  const below = (folder + plain).toLowerCase();
  const folders = paths.map((path) => (path === '' ? '' : `${path.toLowerCase()}/`));
  return folders.some((path) => path.startsWith(below) || below.startsWith(path));
}
