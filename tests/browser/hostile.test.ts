import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { siteCopy } from '../site/site-copy.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

/** What would run, wherever a page took it for more than words: in a title, an attribute, a script, a style, an address. */
const RUN = 'document.documentElement.dataset.ran=1';
const HOSTILE: Readonly<Record<string, string>> = {
  'end-of-title': `A</title><script>${RUN}</script>`,
  'end-of-attribute': `A" autofocus onfocus="${RUN}" x="`,
  'end-of-other-attribute': `A' onmouseover='${RUN}' x='`,
  picture: `A<img src=x onerror=${RUN}>`,
  'end-of-style': `A</style><svg onload=${RUN}>`,
  'end-of-text': `A</textarea></template><iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  entity: `A&lt;img src=x onerror=${RUN}&gt;`,
  expression: `A {globalThis.ran} \${globalThis.ran} {{7*7}} <%= 7 %>`,
};
const TOLD =
  'Checkout took 8.2 s and we were losing orders. I pulled the logs on Monday and rewrote one query. Latency fell.';

const tale = (value: string, body = TOLD): string => {
  const quoted = JSON.stringify(value);
  return `---
title: ${quoted}
description: ${quoted}
role: ${quoted}
question: ${quoted}
principles: [dive-deep]
visibility: public
allow: [{ rule: missing-lesson, because: ${quoted} }]
---

## ${value.replaceAll(/[<{&]/gu, '\\$&')}

${body}
`;
};
/** Escaped, so that it is text to MDX: what search shows of it must be text too. */
const SEARCHED = `${TOLD} The zyxword was \\<img src=x onerror=${RUN}> and \\<b>so\\</b>.`;

const { dist, build, forget } = siteCopy({
  ...Object.fromEntries(Object.entries(HOSTILE).map(([name, value]) => [`att/${name}.mdx`, tale(value)])),
  [`att/name" onfocus="${RUN}" x='&lt;.mdx`]: tale('A name', SEARCHED),
  'att/links.mdx': tale(
    'Links',
    `${TOLD} See [a note](./notes.md), [a page](/patterns/no-such-page/), [a place](#nowhere), ![a picture](./x.png),
![another](https://evil.example/pixel.png) and [what leads out][1].

[1]: https://example.com/out "A title"`,
  ),
  'att/no-address.mdx': tale(
    'No address',
    `${TOLD} See [a](https://%%%), [b](https://[::1]/), [c](https://example.org/nowhere/) and [d](https://example.org/%E0).`,
  ),
  // Whatever would order the page about, and whatever keeps a finding from its note.
  'att/orders.mdx': tale(
    'Orders',
    `:::note[I **was** told]
${TOLD}
:::

:::unknown
${TOLD}
:::

Then :note[${TOLD}] at 10:30, and :so it went.[^1] [^2]

::script[${TOLD}]

[^1]: ${TOLD} [^1]
[^3]: ${TOLD}

\`\`\`js {1-99999999} del={-1} /(a+)+$/ title="zymeta"
const zycode = '${'a'.repeat(40)}!';
\`\`\``,
  ),
  'mine/no-front-matter.mdx': TOLD,
  'mine/shown.mdx': `---\nvisibility: public\n---\n\n# Shown by its heading\n\n${TOLD}\n`,
  'mine/rule-first.mdx': `---\n\n${TOLD}\n`,
});
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  await build();
  browser = await launch();
  site = await serve(dist, '/');
}, 180_000);
afterAll(async () => {
  forget();
  await browser.close();
  site.close();
});

const pages = (): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .filter((name) => name === 'index.html' || /^stories\/(?!examples\/)/u.test(name))
    .map((name) => name.slice(0, -'index.html'.length).split('/').map(encodeURIComponent).join('/'));

test('nothing of a story runs on any page that shows it', { timeout: 180_000 }, async () => {
  const shown = pages();
  expect(shown.filter((path) => path.startsWith('stories/att/')).length).toBe(Object.keys(HOSTILE).length + 4);
  for (const path of shown) {
    const page = await browser.newPage();
    await page.goto(site.address + path, { waitUntil: 'load' });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('*')) {
        element.focus();
        for (const name of ['mouseover', 'mouseenter', 'focus', 'toggle', 'load'])
          element.dispatchEvent(new Event(name));
      }
    });
    expect([path, await page.evaluate(() => document.documentElement.dataset['ran'])]).toEqual([path, undefined]);
    await page.close();
  }
});

describe.each(Object.entries(HOSTILE))('%s', (name, value) => {
  test('is the title to the letter', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.address}stories/att/${name}/`);
    expect(await page.title()).toBe(`${value} | Second Loop`);
    expect(await page.locator('h1').innerText()).toBe(value);
    await page.close();
  });
});

test('search shows the words of a story as words', async () => {
  const page = await browser.newPage();
  await page.goto(site.address);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('site-search button')?.click();
  });
  await page.locator('site-search input').fill('zyxword');
  const found = page.locator('site-search li').first();
  await found.waitFor();
  expect(await found.innerText()).toContain('<img src=x');
  expect(await found.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
  await page.close();
});

test('a story leads nowhere but outside, and shows no picture', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}stories/att/links/`);
  const story = page.locator('.manuscript');
  const links = story.locator('a:not([href^="#"], [href^="/rules/"])');
  expect(
    await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])),
  ).toEqual([['https://example.com/out', 'nofollow noopener noreferrer']]);
  expect(await story.locator('img').count()).toBe(0);
  const words = await story.innerText();
  for (const part of ['a note', 'a page', 'a place', 'a picture', 'another']) expect(words).toContain(part);
  await page.close();
});

test('what would order a page about is words on it', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}stories/att/orders/`);
  const words = await page.locator('.manuscript').innerText();
  for (const part of [':note[', ':so it went', '::script[', 'zycode']) expect(words).toContain(part);
  expect(words).not.toContain('zymeta');
  await page.goto(`${site.address}stories/att/no-address/`);
  const links = page.locator('.manuscript p a[rel]');
  expect(await links.evaluateAll((all) => all.map((link) => link.textContent))).toEqual(['c', 'd']);
  await page.close();
});

test('a story without a title is called by its heading, which stands on its page once', () => {
  const html = readFileSync(join(dist, 'stories/mine/shown/index.html'), 'utf8');
  expect(html).toContain('<title>Shown by its heading | Second Loop</title>');
  expect(html.match(/<h1[\s>]/gu)).toHaveLength(1);
});

describe('the build stops, and says where and why', () => {
  const refused: Readonly<Record<string, readonly [text: string, said: RegExp]>> = {
    'att/link.mdx': ['---\ntitle: A\n---\n\nSee [it](javascript:x).\n', /att\/link\.mdx:5:10: unsafe-link — /u],
    'att/slug.mdx': ['---\ntitle: A\nslug: framework/glossary\n---\n\nI cut it.\n', /att\/slug\.mdx:3:1: “slug”/u],
    'att/slip.mdx': ['---\nvisibilty: private\n---\n\nI cut it.\n', /att\/slip\.mdx:2:1: .+`visibility`/u],
    'att/bomb.mdx': ['---\ntitle: A\na: &a [x]\nb: [*a, *a]\n---\n\nI cut it.\n', /att\/bomb\.mdx:3:\d+: /u],
    'att/code.mdx': ['---\ntitle: A\n---\n\n{globalThis.ran}\n', /att\/code\.mdx:5:1: code-in-story — /u],
    'att/named.mdx': ['---\nprinciples: [nonsense]\n---\n\nI cut it.\n', /att\/named\.mdx:2:13: unknown-principle — /u],
    'att/what?.mdx': [tale('A'), /att\/what\?\.mdx:1:1: a name that gives no address/u],
    'att/index.mdx': [tale('A'), /att\/index\.mdx:1:1: a name that gives no address/u],
    'coverage.mdx': [tale('A'), /coverage\.mdx:1:1: .+coverage\.astro has it already/u],
    'att/Same.mdx': [tale('A'), /./u],
    'att/same.mdx': [tale('B'), /att\/same\.mdx:1:1: .+att\/Same\.mdx has it already/u],
  };
  test('at every story that is refused', { timeout: 180_000 }, async () => {
    const copy = siteCopy(Object.fromEntries(Object.entries(refused).map(([name, [text]]) => [name, text])));
    const said = await copy.build().then(
      () => '',
      (error: unknown) => String(error),
    );
    copy.forget();
    expect(said).toContain('10 stories cannot be shown');
    for (const [, pattern] of Object.values(refused)) expect(said).toMatch(pattern);
  });
});
