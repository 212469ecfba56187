/** E-mail addresses, by how they are written: data. */

const ADDRESS = /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}\.){1,8}[a-z]{2,24}(?![\w-])/giu;
const LOCAL = '(?<![\\w.%+-])[\\w%+-]{1,32}(?:(?:\\.|\\s?[[({<]\\s?dot\\s?[\\])}>]\\s?| dot )[\\w%+-]{1,32}){0,3}';
const BRACKETED_AT = '\\s?[[({<]\\s?(?:at|@)\\s?[\\])}>]\\s?';
const DOT = '(?:\\.|\\s?[[({<]\\s?(?:dot|punkt|punto|ponto|point|\\.)\\s?[\\])}>]\\s?|\\s(?:dot|punkt)\\s)';
const SPELLED_DOT = DOT.replace('(?:\\.|', '(?:');
const DOMAIN = '[\\w-]{1,63}';
/** “ana [at] firm [dot] example”, “ana at firm dot example”, “ana@firm dot example”: hidden from machines, not from people. */
const SPELLED: readonly (readonly [needs: RegExp, source: string])[] = [
  [/[[({<]\s?(?:at|@)\s?[\])}>]/iu, `${LOCAL}${BRACKETED_AT}${DOMAIN}(?:${DOT}${DOMAIN}){1,4}`],
  [
    /[-_*]at[-_*]/iu,
    '(?<![\\w.%+-])[a-z\\d.]{1,64}[-_*]at[-_*][a-z\\d]{1,63}(?:(?:\\.|[-_]dot[-_])[a-z\\d]{1,63}){1,4}',
  ],
  [/ @|@ /u, `${LOCAL}(?: @ ?| ?@ )${DOMAIN}(?: ?\\. ?${DOMAIN}){0,3} ?\\. ?[a-z]{2,12}`],
  [/dot|punkt|punto|ponto/iu, `${LOCAL}(?: ?@ ?| at )${DOMAIN}(?:\\.${DOMAIN}){0,3}(?:${SPELLED_DOT}${DOMAIN}){1,3}`],
];
/** Each with what it cannot do without, which is quicker to look for. */
export const ADDRESSES: readonly (readonly [needs: RegExp, pattern: RegExp])[] = [
  [/@/u, ADDRESS],
  ...SPELLED.map(([needs, source]) => [needs, new RegExp(`${source}(?![\\w-])`, 'giu')] as const),
];
