/** Private words that are written otherwise than they are read: whoever sees a report must not be able to read them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../plugins/cli/formats.ts';
import { forOthers } from '../../plugins/cli/masking.ts';
import { makerOf } from '../../plugins/cli/reporters/by-format.ts';
import { examine } from '../../plugins/story-lint/index.ts';
import { judged, printed, setting } from './made-up.ts';
import { letters, PRIVATE } from './private-words.ts';

/** What is read, and ways to write it. */
const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  'jane.miller@contoso.example': [
    'jane.miller@contoso.example',
    String.raw`jane.miller\@contoso.example`,
    String.raw`jane\.miller@contoso\.example`,
    'jane.miller＠contoso.example',
    'jane.miller@contoso．example',
    'jane.miller&#64;contoso.example',
    'jane.miller&#x40;contoso.example',
    'jane.miller&commat;contoso&period;example',
    'jane.miller@\ncontoso.example',
    'jane.miller\n@contoso.example',
    'jane.miller@\r\ncontoso.example',
    '**jane.miller**@contoso.example',
    'jane.miller@**contoso**.example',
    'jane.miller@_contoso_.example',
    '*jane*.miller@contoso.example',
    '~~jane~~.miller@contoso.example',
    'jane.miller@[contoso](https://a.example).example',
    '[jane.miller](https://a.example)@contoso.example',
    'jane.miller@`contoso`.example',
    'jane.miller@<b>contoso</b>.example',
    'jane.miller<!-- at -->@contoso.example',
    'jane.miller\u200b@contoso.example',
    'jane.mil\u00adler@con\u2060toso.example',
    '𝐣𝐚𝐧𝐞.𝐦𝐢𝐥𝐥𝐞𝐫@𝐜𝐨𝐧𝐭𝐨𝐬𝐨.𝐞𝐱𝐚𝐦𝐩𝐥𝐞',
    'ｊａｎｅ.ｍｉｌｌｅｒ@contoso.example',
    'jane.miller [at] contoso [dot] example',
    'jane.miller (at) contoso (dot) example',
  ],
  'jane_b_miller@contoso.example': [
    'jane_b_miller@contoso.example',
    String.raw`jane\_b\_miller@contoso.example`,
    'jane&#95;b&lowbar;miller@contoso.example',
  ],
  'QMRX-41877': [
    'QMRX-41877',
    '**QMRX**-41877',
    'QMRX‑41877',
    'QMRX‐41877',
    'QMRX–41877',
    String.raw`QMRX\-41877`,
    'QMRX&#45;41877',
    'QMRX-**41877**',
    'QMRX-\n41877',
    '_QMRX_-41877',
    'QMRX\u200b-41877',
    'ＱＭＲＸ-41877',
  ],
  AKIAIOSFODNN7EXAMPLQ: [
    'AKIAIOSFODNN7EXAMPLQ',
    'AKIA**IOSFODNN7EXAMPLQ**',
    '`AKIAIOSFODNN7`EXAMPLQ',
    'AKIA\u200bIOSFODNN7EXAMPLQ',
    'AKIA<i>IOSFODNN7</i>EXAMPLQ',
    'AKIA&#73;OSFODNN7EXAMPLQ',
  ],
  'ledger7.prod.corp.internal': [
    'ledger7.prod.corp.internal',
    String.raw`ledger7\.prod\.corp\.internal`,
    '**ledger7**.prod.corp.internal',
    'ledger7。prod。corp。internal',
    'ledger7&period;prod&#46;corp.internal',
  ],
  '+1 415 555 2671': [
    '+1 415 555 2671',
    '+1\u00a0415\u202f555\u00a02671',
    '+1 **415** 555 2671',
    String.raw`\+1 415 555 2671`,
    '+1 415‑555‑2671',
    '＋１ ４１５ ５５５ ２６７１',
    '&#43;1 415 555 2671',
  ],
  'Tobias Oosterveld': [
    'Tobias Oosterveld',
    '**Tobias** Oosterveld',
    'Tobias&nbsp;Oosterveld',
    'Tobias\u00a0Oosterveld',
    'To\u00adbias Ooster\u00adveld',
  ],
  '184,900': [
    '₱148,250 to ₱184,900',
    '₱ 148 250 to ₱184,900',
    '**₱148,250** to **₱184,900**',
    '₱148’250 to ₱184,900',
    '&#8369;148,250 to &#8369;184,900',
    String.raw`₱148\,250 to ₱184\,900`,
    '₱148,250, then ₱160,000 and later ₱184,900',
    '₱148,250 at first, and after the second review ₱184,900',
  ],
};
const AROUND: Readonly<Record<string, (words: string) => string>> = {
  AKIAIOSFODNN7EXAMPLQ: (words) => `The key ${words} was in the image`,
  '184,900': (words) => `My salary went from ${words}`,
};

const cases = Object.entries(DISGUISES).flatMap(([words, ways]) => ways.map((way) => [words, way] as const));

/** As a reader of Markdown would see it, letters and digits only. */
function seen(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/&(?:amp;)?#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(?:amp;)?#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&(?:amp;)?(?:commat|period|lowbar|nbsp);|(?:&lt;|<)\/?[a-z]+(?:>|&gt;)/giu, ' ')
    .replaceAll(/(?:&lt;|<)(?:\\?!\\?-\\?-) at (?:\\?-\\?-)(?:>|&gt;)|\]\\?\(https:\/\/a.example\\?\)/gu, ' ');
  return letters(plain);
}

describe.each(cases)('%s as %j', (words, way) => {
  const sentence = (AROUND[words] ?? ((each: string) => `In the second week I wrote to our lead, ${each}`))(way);
  const source = `It was slow. ${sentence}, and cut the time from 40 minutes to 8.\n`;
  const { report, withheld } = examine(source);

  test('is found', () => {
    expect(report.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('privacy-'))).not.toEqual([]);
    expect(withheld.every(({ start, end }) => /^\S[^]*\S$/u.test(source.slice(start, end)))).toBe(true);
  });

  test.each(FORMATS)('%s does not tell', async (format) => {
    const shown = forOthers({ ...judged({ ...report, path: 'stories/a.md' }), source, withheld });
    const all = printed((await makerOf(format))(setting()), [shown]).replaceAll(/\\[rnt]|%0[AD]/gu, ' ');
    expect(seen(all)).not.toContain(letters(words));
  });
});

/** How one character may be written so that it is read as itself. */
const SPELLINGS: readonly ((char: string) => string | null)[] = [
  (char) => `&#${String(char.codePointAt(0))};`,
  (char) => `&#x${(char.codePointAt(0) ?? 0).toString(16)};`,
  (char) => `${char}\u200b`,
  (char) => `${char}\u00ad`,
  (char) => (/[!-/:-@[-`{-~]/u.test(char) ? `\\${char}` : null),
  (char) => (/[!-~]/u.test(char) ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0) : null),
  (char) => (char === ' ' ? '&nbsp;' : null),
  (char) => (char === ' ' ? '\u202f' : null),
  (char) => (char === '-' ? '\u2011' : null),
  (char) => (/\w/u.test(char) ? `**${char}**` : null),
  (char) => (/\w/u.test(char) ? `~~${char}~~` : null),
];

test.each(Object.entries(PRIVATE))(
  '%s, each character written as itself or in some other way',
  (rule, { text, words }) => {
    const own = words[0] ?? '';
    const spelled = fc.array(fc.option(fc.constantFrom(...SPELLINGS), { freq: 3 }), {
      minLength: own.length,
      maxLength: own.length,
    });
    fc.assert(
      fc.property(spelled, (ways) => {
        const written = Array.from(own, (char, at) => ways[at]?.(char) ?? char).join('');
        const { report, withheld } = examine(`It was slow. ${text.replace(own, () => written)}\n`);
        expect(report.findings.map((finding) => finding.rule)).toContain(rule);
        const hidden = withheld.map(({ words: all }) => letters(all.join('').normalize('NFKC'))).join();
        expect(hidden).toContain(letters(own));
      }),
      { numRuns: 200 },
    );
  },
);
