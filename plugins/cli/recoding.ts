/** PURE: what .gitattributes says of the bytes that git writes where it checks a story out. */

export const ATTRIBUTES = '.gitattributes';

/** Names that end so are no story’s: every character of it is meant. */
const OTHER_FILES = /^[^"[\s]\S*\.(?!mdx?\b)\w+$/iu;

/**
 * Whether by this text a story could be checked out in another encoding, which makes other signs of its bytes: what is
 * judged would not be what a site then reads.
 */
export const recodes = (text: string): boolean =>
  text.split(/\r\n|\n|\r/u).some((line) => {
    const [pattern = '', ...attributes] = line.trim().split(/[ \t]+/u);
    const isSet = attributes.some((each) => each.startsWith('working-tree-encoding='));
    return isSet && !pattern.startsWith('#') && !OTHER_FILES.test(pattern);
  });
