/** Names of files and addresses, made of words. */

/** Letters that Unicode does not take apart into a Latin letter and a sign. */
// prettier-ignore
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i',
};
const SPELLED_LETTER = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');

/** Words in kebab-case, `&` as “and”; empty where no letter or digit of a–z and 0–9 comes out. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(SPELLED_LETTER, (letter) => SPELLED[letter] ?? '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/** File systems stop at 255 bytes; an address that a person reads aloud stops well before. */
const LONGEST_NAME = 60;
/** README.md is no story, index.mdx is its folder's page, and Windows keeps the others for devices. */
const TAKEN = /^(?:readme|index|con|prn|aux|nul|com\d|lpt\d)$/u;

/** A story’s file name without its ending; null where none comes out of the title. */
export function fileNameOf(title: string): string | null {
  const slug = slugOf(title);
  if (slug === '') return null;
  const short =
    slug.length <= LONGEST_NAME
      ? slug
      : slug
          .slice(0, LONGEST_NAME + 1)
          .replace(/-[^-]*$/u, '')
          .slice(0, LONGEST_NAME);
  return TAKEN.test(short) ? `${short}-story` : short;
}
