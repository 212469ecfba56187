import type { BrowserContext, Page } from 'playwright-core';
import type { Circumstances } from './bench-page.ts';

/** Noon of a day, by every clock of the page. */
export const at =
  (day: string, before?: Circumstances['before']): NonNullable<Circumstances['before']> =>
  async (context: BrowserContext) => {
    await context.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
    await before?.(context);
  };

/** What is said of a step: its day, its class, what to do instead. */
export const step = (page: Page, id: string): Promise<string> => page.locator(`[data-step="${id}"]`).innerText();

export const choose = (page: Page, pattern: string): Promise<void> => page.check(`[name=pattern][value=${pattern}]`);

/** A text as it would come from a file that a button saves. */
export async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly path: string }> {
  const coming = page.waitForEvent('download');
  await page.click(`button[value=${button}]`);
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
}
