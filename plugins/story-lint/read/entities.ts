/** Characters that HTML and Markdown let a writer spell: `&#64;`, `&#x40;`, `&commat;`. */

export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/giu;

/** Names of characters that stand in addresses, hosts, keys and sums. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ colon: ':', tab: '\t', newline: '\n', sol: '/', bsol: '\\', num: '#', commat: '@', period: '.', lowbar: '_' },
  ...{ hyphen: '-', dash: '-', plus: '+', amp: '&', dollar: '$', pound: '£', euro: '€', yen: '¥', comma: ',' },
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '', zwj: '', zwnj: '', excl: '!', percnt: '%', equals: '=' },
};

/** The character an entity stands for; itself where it is none that is known. */
export function entityOf(entity: string): string {
  return entity.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
