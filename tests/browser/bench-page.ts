import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { bandInWords, ends } from '../../plugins/manuscript/interval-words.ts';
import { lint, type Level } from '../../plugins/story-lint/index.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

/** A story of the playbook, as its file holds it. */
export const example = (name: string): string => readFileSync(`content/stories/examples/${name}.mdx`, 'utf8');

/** What the line beside a draft says of a text. */
export function verdict(source: string, level?: Level): string {
  const report = lint(source, { path: 'draft.mdx', ...(level && { level }) });
  return `${report.score} of 100 (${ends(report.interval)}), ${bandInWords(report)}`;
}

/** The workbench in a browser, as a person finds it, and all that it asked for, complained of or was refused. */
export interface BenchPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly requests: Request[];
  readonly complaints: string[];
}

export interface Circumstances {
  readonly path?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly before?: (context: BrowserContext) => Promise<unknown>;
  readonly until?: 'load' | 'commit';
}

async function bench(
  browser: Browser,
  address: string,
  { path = 'workbench/', theme = 'light', width = 1280, before, until = 'load' }: Circumstances = {},
): Promise<BenchPage> {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } });
  const requests: Request[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await context.exposeFunction('refused', (what: string) => complaints.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      (Reflect.get(window, 'refused') as (what: string) => void)(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  await before?.(context);
  const page = await context.newPage();
  await page.goto(address + path, { waitUntil: until });
  return { context, page, requests, complaints };
}

/** A browser and the site for the tests of a file; each opens the workbench once, and it is closed behind it. */
export function stage() {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let opened: BenchPage | null = null;
  beforeAll(async () => {
    browser = await launch();
    site = await serve(inject('dist'), '/');
  });
  afterEach(async () => {
    await opened?.context.close();
    opened = null;
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  return {
    address: (): string => site.address,
    plain: (): Promise<BrowserContext> => browser.newContext({ javaScriptEnabled: false }),
    open: async (circumstances: Circumstances): Promise<BenchPage> =>
      (opened = await bench(browser, site.address, circumstances)),
  };
}

/** What a draft holds, in the field or in the editor. */
export const textOf = (page: Page, slot = 0): Promise<string> =>
  page.$eval(`[data-slot="${slot}"]`, (pane) => {
    const content = pane.querySelector('.editor')?.shadowRoot?.querySelector('.cm-content');
    return content
      ? [...content.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n')
      : (pane.querySelector('textarea')?.value ?? '');
  });

/** Turns to a draft and has its editor there. */
export async function enter(page: Page, slot = 0): Promise<void> {
  const field = page.locator(`[data-slot="${slot}"] textarea`);
  if (await field.isVisible()) await field.focus();
  await page.locator(`[data-slot="${slot}"] .cm-content`).waitFor();
  await page.locator(`[data-slot="${slot}"] .cm-content`).focus();
}

/** A long text, which a browser would take minutes to type. */
export async function pasteAll(page: Page, text: string): Promise<void> {
  await enter(page);
  await page.$eval(
    '.editor',
    (host, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      host.shadowRoot?.querySelector('.cm-content')?.dispatchEvent(event);
    },
    text,
  );
}

/** In one go, in the place of all that stands there. */
export async function paste(page: Page, text: string, slot = 0): Promise<void> {
  await enter(page, slot);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** The answer to what stands there now has come. */
export async function judged(page: Page, slot = 0): Promise<string> {
  const line = page.locator(`[data-slot="${slot}"] .line`);
  let before = '';
  for (;;) {
    await page.waitForFunction((one) => document.querySelector(`[data-slot="${one}"] .line`)?.textContent !== '', slot);
    const now = (await page.getAttribute(`[data-slot="${slot}"]`, 'data-answer')) ?? '';
    if (now !== '' && now === before) return (await line.textContent()) ?? '';
    before = now;
    await page.waitForTimeout(150);
  }
}
