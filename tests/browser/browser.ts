import carried from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Not the package's own: they hold --single-process, in which closing a context ends the browser. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** The Chromium that the lock file brings, so that every run is what a stranger gets. CHROMIUM names another. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? (await carried.executablePath());
  return chromium.launch({ executablePath, args: ARGS });
}

export type Theme = 'light' | 'dark';

export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console and the page have complained of. */
  readonly complaints: string[];
}

export async function open(browser: Browser, address: string, theme: Theme = 'light', width = 1280): Promise<Watched> {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed`);
  });
  await page.addInitScript(watchShifts);
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, context, complaints };
}

declare global {
  interface Window {
    shifted: number;
  }
}

function watchShifts(): void {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
