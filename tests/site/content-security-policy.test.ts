import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { guarded } from '../../src/build/content-security-policy.ts';
import { pagesOf } from './html.ts';
import { guardedPage } from './policy.ts';

const page = (body: string, head = '<meta charset="utf-8"><title>T</title>'): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** All but the hashes. */
const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'connect-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

describe.each([
  ['at the root', inject('dist')],
  ['below a path', inject('below').dist],
])('built %s', (_, dist) => {
  test.each(pagesOf(dist))('%s holds its policy, and nothing that the policy refuses', (name) => {
    const { policy, refused, idle, first } = guardedPage(readFileSync(`${dist}/${name}`, 'utf8'));
    expect(
      Object.fromEntries(
        [...policy].map(([directive, sources]) => [
          directive,
          sources.filter((source) => !/^'sha256-[\w+/]{43}='$/u.test(source)),
        ]),
      ),
    ).toEqual(POLICY);
    expect(refused).toEqual([]);
    expect(idle).toEqual([]);
    expect(first).toBe(true);
  });
});

describe('a page', () => {
  const whole = page(
    `<script>one()</script><script type="module">two()</script><script type="application/ld+json">{}</script>
     <script src="/three.js"></script><style>p{color:red}</style><noscript><style>i{color:red}</style></noscript>
     <template><script>four()</script></template>`,
  );

  test('is let in whole, data and other files apart', () => {
    const { refused, idle, policy } = guardedPage(guarded(whole, 'p.html'));
    expect(refused).toEqual([]);
    expect(idle).toEqual([]);
    expect(policy.get('script-src')?.filter((source) => source.startsWith("'sha"))).toHaveLength(3);
    expect(policy.get('style-src')?.filter((source) => source.startsWith("'sha"))).toHaveLength(2);
  });

  test.each(['one()', 'two()', 'four()', 'p{color:red}', 'i{color:red}'])(
    'that was changed afterwards at “%s” is refused there and nowhere else',
    (text) => {
      const changed = guarded(whole, 'p.html').replace(text, `${text} `);
      expect(guardedPage(changed).refused).toHaveLength(1);
      expect(guardedPage(changed).idle).toHaveLength(1);
    },
  );

  test('holds the policy before anything that it could rule, whatever comes first', () => {
    const late = guarded(page('', '<script>one()</script><meta charset="utf-8">'), 'p.html');
    expect(late.indexOf('content-security-policy')).toBeLessThan(late.indexOf('<script>'));
  });

  test('is the same otherwise, to the byte', () => {
    const odd = page('<p CLASS=a >1 &lt; 2 &amp;c<br/>\r\n<b>\u{1F600}</b><td>x</p>');
    expect(guarded(odd, 'p.html').replace(/<meta http-equiv[^>]*>/u, '')).toBe(odd);
  });

  test('without a head to hold the policy stops the build', () => {
    expect(() => guarded('<!doctype html><title>T</title><p>x', 'to/p.html')).toThrow(/^to\/p\.html: .*<head>/u);
  });

  test('with a script in an attribute stops the build, with the place', () => {
    expect(() => guarded(page('\n<p>x</p><b onclick="go()">y</b>'), 'p.html')).toThrow(/^p\.html:2:9: <b onclick=/u);
  });
});

describe('a style attribute', () => {
  const body = (html: string): string =>
    /<body>([\s\S]*)<\/body>/u.exec(guarded(page(html), 'p.html'))?.[1] ?? 'no body';
  const sheet = (html: string): string =>
    /<style>([^<]*)<\/style><\/head>/u.exec(guarded(page(html), 'p.html'))?.[1] ?? '';

  test('becomes a class, one for each value, beside those that are there', () => {
    const html = `<p style="left:1%">a</p><p class="x" style="left:2%;" id=p>b</p><p style='left:1%' class='y "z"'>c</p>`;
    expect(body(html)).toBe(
      `<p class="style-0">a</p><p class="x style-1"  id=p>b</p><p  class="y &quot;z&quot; style-0">c</p>`,
    );
    expect(sheet(html)).toBe('.style-0:not(#_){left:1%}.style-1:not(#_){left:2%}');
  });

  test.each([
    ['after a line break of Windows and a sign of two units', '\r\n\u{1F600}\r\n<p style="--a:1">x</p>'],
    ['in a template', '<template><p style="--a:1">x</p></template>'],
    ['for a browser without scripts', '<noscript><p style="--a:1">x</p></noscript>'],
    ['in a drawing', '<svg><path style="--a:1"/></svg>'],
    ['without quotes and in capitals', '<P STYLE=--a:1>x</P>'],
    ['with nothing before it', '<p id="p"style="--a:1">x</p>'],
    ['on what is closed out of order', '<b style="--a:1"><p>x</b>y</p>'],
    ['on what the parser moves', '<table><b style="--a:1">x<tr><td>y</table>'],
  ])('is found %s', (_, html) => {
    expect(body(html)).toBe(html.replace(/style=(?:"--a:1"|--a:1)/iu, 'class="style-0"'));
    expect(sheet(html)).toBe('.style-0:not(#_){--a:1}');
    expect(guardedPage(guarded(page(html), 'p.html')).refused).toEqual([]);
  });

  test.each(['--a: 1', 'anchor-name:--größe-m1,--größe-m2', 'width:calc(var --a * 2)', 'color:#fff;', ''])(
    'may say “%s”',
    (value) => {
      expect(() => guarded(page(`<p style="${value}">x</p>`), 'p.html')).not.toThrow();
    },
  );

  test.each([
    'a:b}body{display:none',
    "--a:'",
    'content:&quot;x&quot;',
    'a:b/*',
    'a:(b',
    'a:b)',
    '</style><script>x()</script>',
    '&lt;/style>',
    '\\}',
    '@import',
    'a:[',
  ])('that says “%s” could leave its rule, and stops the build with the place', (value) => {
    expect(() => guarded(page(`<p style="${value}">x</p>`), 'p.html')).toThrow(/^p\.html:1:\d+: .*<style>/u);
  });
});
