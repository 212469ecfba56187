import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { diagnose, type FeedbackReport } from '../../plugins/feedback/index.ts';
import { folderOf, story } from '../cli/story.ts';
import { stage, type BenchPage, type Circumstances } from './bench-page.ts';

const MAIL = `Hi Quokka,

Thank you for interviewing for the Senior SDE role. The panel loved your customer focus.
They could not tell what you did yourself, it was always "we decided".
There were no numbers behind any of the results.

You may apply again in six months.

Kind regards,
Robin`;
const NO_REASON =
  'Thank you for your time. After careful consideration we have decided not to move forward. We wish you well.';

let opened: BenchPage;
let page: Page;
const site = stage();
async function begin(circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open({ path: 'diagnose/', ...circumstances });
  ({ page } = opened);
}
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const field = () => page.locator('[name=feedback-text]');
const part = (name: string) => page.locator(`.own [data-part=${name}]`);
const tagged = (text: string) => diagnose(text).patterns.filter((pattern) => pattern.tagged);
const rows = () =>
  page.$$eval('.gaps tbody tr', (all) =>
    all.map((row) => [...row.querySelectorAll('textarea')].map(({ value }) => value)),
  );
const cell = (column: string, row = 0) => page.locator('.gaps tbody tr').nth(row).locator(`[name=${column}]`);
async function paste(text: string): Promise<void> {
  const before = await page.getAttribute('feedback-diagnosis', 'data-answer');
  await field().fill(text);
  await expect.poll(() => page.getAttribute('feedback-diagnosis', 'data-answer')).not.toBe(before);
}

/** What the page’s own worker makes of texts. */
function reportsOf(worker: string, texts: readonly { readonly path: string; readonly text: string }[]) {
  return page.evaluate(
    ([address, asked]) =>
      new Promise<FeedbackReport[]>((resolve, reject) => {
        const reader = new Worker(address, { type: 'module' });
        const reports: FeedbackReport[] = [];
        reader.onerror = (event) => {
          reject(new Error(event.message));
        };
        reader.onmessage = ({ data }: MessageEvent<{ kind: string; read: { report: FeedbackReport } }>) => {
          if (data.kind === 'read') reports.push(data.read.report);
          if (reports.length === asked.length) {
            reader.terminate();
            resolve(reports);
          }
        };
        asked.forEach((one, number) => {
          reader.postMessage({ number, asked: { ...one, names: {} } });
        });
      }),
    [worker, texts] as const,
  );
}

test('the browser’s report is the shell’s of the same text', { timeout: 120_000 }, async () => {
  const letters = readFileSync('tests/calibration/feedback/letters.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const field_ = ['mail.html', 'chinese.txt', 'courtesy.txt', 'post-with-rounds.md', 'solved-everything.txt'].map(
    (name) => readFileSync(`tests/feedback/field/${name}`, 'utf8'),
  );
  const texts = [...letters, ...field_];
  const folder = folderOf(Object.fromEntries(texts.map((text, index) => [`mail-${index}.txt`, text])));
  const paths = texts.map((_, index) => `${folder}/mail-${index}.txt`);
  const { stdout, stderr } = await story(['diagnose', '--format', 'json', ...paths]);
  expect(stderr).toBe('');
  const { feedback } = JSON.parse(stdout) as { readonly feedback: readonly FeedbackReport[] };
  expect(feedback).toHaveLength(texts.length);
  await begin();
  const started = page.waitForEvent('worker');
  await field().fill('Thank you.');
  const reports = await reportsOf(
    (await started).url(),
    texts.map((text, index) => ({ path: feedback[index]?.path ?? '', text })),
  );
  expect(JSON.stringify(reports)).toBe(JSON.stringify(feedback));
});

describe('a mail that is pasted', () => {
  test('is read when something is written, not before, and shows what it points to', async () => {
    await begin();
    await page.waitForLoadState('networkidle');
    const loaded = () => opened.requests.map((request) => request.url()).filter((url) => /worker/u.test(url));
    expect(loaded()).toEqual([]);
    await paste(MAIL);
    expect(loaded()).toHaveLength(1);
    const said = await part('verdict').innerText();
    const found = tagged(MAIL);
    expect(found.length).toBeGreaterThan(1);
    for (const { confidence, evidence, next } of found) {
      expect(said).toContain(`${Math.round(confidence * 100)} %`);
      expect(said).toContain(evidence[0]?.quote);
      expect(said).toContain(next[3]);
    }
    const links = await part('verdict')
      .locator('h3 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(found.map(({ slug }) => `/patterns/${slug}/`));
    for (const name of [
      'greeting, thanks and wishes',
      'role and rounds',
      'decision and policy',
      'signature',
      'what went well',
    ])
      expect(await part('apart').innerText()).toContain(name);
    expect(await part('outcomes').innerText()).toMatch(/There is a date from which you may come back/u);
    expect(await part('principles').innerText()).toContain('Deliver Results');
    await part('outcomes').locator('a').click();
    await page.waitForURL('**/framework/questions-and-answers/#when-may-i-apply-again');
  });

  test('without a reason says so, and what can still be found out', async () => {
    await begin();
    await paste(NO_REASON);
    expect(await part('verdict').locator('.silence').innerText()).toBe(diagnose(NO_REASON).silence?.says);
    expect(await part('steps').innerText()).toMatch(/Ask: “Is there anything/u);
    expect(await page.locator('.own .pattern').count()).toBe(0);
    expect(await rows()).toEqual([]);
    await part('verdict').locator('a').click();
    expect(page.url()).toMatch(/#signs$/u);
  });

  test('is said once to whoever listens, when they pause', async () => {
    await begin();
    await page.$eval('.spoken', (live) => {
      const said: (string | null)[] = [];
      Reflect.set(window, 'said', said);
      new MutationObserver(() => said.push(live.textContent)).observe(live, { childList: true, subtree: true });
    });
    await field().pressSequentially('There were no numbers behind any of the results.', { delay: 15 });
    const said = () => page.evaluate(() => Reflect.get(window, 'said') as string[]);
    await expect.poll(async () => (await said()).length, { timeout: 10_000 }).toBeGreaterThan(0);
    await page.waitForTimeout(500);
    expect(await said()).toEqual([expect.stringMatching(/^It points to No quantified metrics, \d+ %\.$/u)]);
  });

  test('is taken out and comes back, and nothing of it is left in between', async () => {
    await begin();
    await paste(MAIL);
    await page.click('[value=clear]');
    await expect.poll(() => page.locator('.own').isVisible()).toBe(false);
    expect(await page.locator('feedback-diagnosis').innerText()).not.toContain('Quokka');
    expect(await page.$eval('.own', ({ textContent }) => textContent)).not.toContain('Quokka');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('second-loop:diagnosis'))).not.toContain('Quokka');
    await page.click('[value=back]');
    expect(await field().inputValue()).toBe(MAIL);
    await expect.poll(() => page.locator('.own').isVisible()).toBe(true);
  });
});

describe('whoever was not told why', () => {
  test('comes in by a door of their own, picks signs by keyboard, and gets a guess to ask about', async () => {
    await begin({ path: '' });
    await page.click('.doors a:has-text("I was not told why")');
    await page.waitForURL('**/diagnose/#signs');
    const question = page.locator('.asks li').nth(1);
    expect(await question.textContent()).toMatch(/right level/u);
    await page.locator('.folds summary', { hasText: 'No quantified metrics' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const noticed = page.locator('[data-part=noticed]');
    await expect.poll(() => noticed.innerText()).toMatch(/No quantified metrics\s+2 of 6 signs/u);
    expect(await question.textContent()).toMatch(/My guess is that my results came without numbers/u);
    expect((await rows())[0]?.[0]).toMatch(/^Results are comparatives/u);
    expect(opened.requests.filter((request) => request.url().includes('worker'))).toEqual([]);
    await page.reload();
    await expect.poll(() => noticed.innerText()).toMatch(/2 of 6 signs/u);
    await page.click('[value=unpick-all]');
    expect(await noticed.isVisible()).toBe(false);
    expect(await rows()).toEqual([]);
  });

  test('copies the five questions', async () => {
    await begin({ before: (context) => context.grantPermissions(['clipboard-read', 'clipboard-write']) });
    await page.click('[value=copy-questions]');
    await expect.poll(() => page.locator('.asked').textContent()).toBe('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().split('\n')).toHaveLength(5);
  });
});

describe('the signal-gap table', () => {
  test('is filled from what was found, and what is written in it stays', async () => {
    await begin();
    await paste(MAIL);
    const found = tagged(MAIL);
    expect((await rows()).map(([words]) => words)).toEqual(found.map(({ evidence }) => evidence[0]?.quote));
    await cell('gap').fill('They could not see my own hand.');
    await paste('You did not dive deep enough; there was no number and no baseline.');
    expect((await rows())[0]?.[3]).toBe('They could not see my own hand.');
    await page.click('[value=add-row]');
    await page.keyboard.type('My own words');
    const before = await rows();
    await page.keyboard.press('Tab');
    await page.reload();
    await page.locator('.own').waitFor();
    await expect.poll(rows).toEqual(before);
  });

  test('gives back what was taken out of it, row by row or whole', async () => {
    await begin();
    await paste(MAIL);
    const before = await rows();
    await page.locator('[value=drop-row]').first().click();
    expect(await rows()).toEqual(before.slice(1));
    await field().press('End');
    await field().pressSequentially(' Regards.');
    await expect.poll(rows).toEqual(before.slice(1));
    await page.click('[value=fill]');
    expect((await rows()).length).toBe(before.length);
    await page.click('[value=erase-table]');
    expect(await rows()).toEqual([]);
    await page.click('[value=undo-table]');
    expect((await rows()).length).toBe(before.length);
  });

  test('goes along as Markdown and for a spreadsheet', async () => {
    await begin();
    await page.click('[value=save-md]');
    expect(await page.locator('.sheet-notice').textContent()).toBe('The table holds nothing yet.');
    await paste(MAIL);
    await cell('gap').fill('<b>a</b> | b');
    const saved = async (button: string): Promise<[string, string]> => {
      const coming = page.waitForEvent('download');
      await page.click(`[value=${button}]`);
      const download = await coming;
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const [markdown, text] = await saved('save-md');
    expect(markdown).toBe('signal-gaps.md');
    expect(text).toContain(String.raw`| &lt;b>a&lt;/b> \| b |`);
    const [csv, lines] = await saved('save-csv');
    expect(csv).toBe('signal-gaps.csv');
    expect(lines).toContain('"<b>a</b> | b"');
  });

  test('prints on a page, with all its words', async () => {
    await begin();
    await paste(MAIL);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.gaps textarea').first().isVisible()).toBe(false);
    expect(await page.locator('.gaps .grow').first().boundingBox()).toMatchObject({
      height: expect.any(Number) as number,
    });
    for (const gone of ['.write', '.own', '.signs', 'device-panel', '.gaps .row'])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1);
  });
});

test('all of it is done by keyboard alone', async () => {
  await begin();
  const turnTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 200; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    }
    throw new Error(`No Tab leads to ${selector}`);
  };
  await turnTo('[name=feedback-text]');
  await page.keyboard.insertText(MAIL);
  await page.locator('.own').waitFor();
  const before = await rows();
  await turnTo('.gaps [name=gap]');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('By keyboard');
  await turnTo('.gaps [value=drop-row]');
  await page.keyboard.press('Enter');
  expect(await rows()).toHaveLength(before.length - 1);
  // Where one row was taken out, the words of the next, or the last one, have the focus.
  expect(await page.evaluate(() => document.activeElement?.matches('.gaps textarea'))).toBe(true);
  await turnTo('.gaps [value=undo-table]');
  await page.keyboard.press('Enter');
  expect((await rows())[0]?.[3]).toBe('By keyboard');
  const coming = page.waitForEvent('download');
  await turnTo('.gaps [value=save-csv]');
  await page.keyboard.press('Space');
  expect((await coming).suggestedFilename()).toBe('signal-gaps.csv');
});

describe('what is written stays', () => {
  test('in both of two tabs, and is lost in neither', async () => {
    await begin();
    await paste(MAIL);
    await page.keyboard.press('Tab');
    const other = await opened.context.newPage();
    await other.goto(page.url());
    await expect.poll(() => other.locator('[name=feedback-text]').inputValue()).toBe(MAIL);
    await expect.poll(() => other.locator('.own').isVisible()).toBe(true);
    await other.locator('.gaps [name=gap]').first().fill('written there');
    await expect.poll(async () => (await rows())[0]?.[3]).toBe('written there');
    // As another tab that saves before this one has heard of it.
    await cell('evidence').fill('written here');
    await page.evaluate(() => {
      const { version, value } = JSON.parse(localStorage.getItem('second-loop:diagnosis') ?? '') as {
        version: number;
        value: object;
      };
      localStorage.setItem(
        'second-loop:diagnosis',
        JSON.stringify({ version, value: { ...value, text: 'Their mail.' } }),
      );
    });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/Another tab/u);
    expect(await field().inputValue()).toBe(MAIL);
    await page.click('[value=back]');
    expect(await field().inputValue()).toBe('Their mail.');
  });

  test('on the page where the browser keeps nothing, which is said', async () => {
    await begin({
      before: (context) =>
        context.addInitScript(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        }),
    });
    await paste(MAIL);
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/no room left/u);
    expect(await rows()).toHaveLength(tagged(MAIL).length);
    opened.complaints.length = 0;
  });

  test('where the store is forbidden too', async () => {
    await begin({
      before: (context) =>
        context.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('no', 'SecurityError');
            },
          });
        }),
    });
    await paste(MAIL);
    await expect.poll(() => page.locator('.notice').textContent()).toMatch(/keeps nothing for this site/u);
    expect(await part('verdict').innerText()).not.toBe('');
    opened.complaints.length = 0;
  });

  test('until everything is erased: then nothing of it is on the page', async () => {
    await begin();
    await paste(MAIL);
    await page.click('device-panel [value=erase]');
    await page.click('device-panel [value=yes]');
    await expect.poll(() => field().inputValue()).toBe('');
    await expect.poll(() => page.$eval('feedback-diagnosis', ({ textContent }) => textContent)).not.toContain('Quokka');
    expect(await rows()).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('diagnosis')))).toEqual([]);
  });

  test('when it was typed before the page’s script had come', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin({
      before: (context) =>
        context.route(/\/_astro\/Diagnose\./u, async (route) => {
          await held;
          await route.continue();
        }),
      until: 'commit',
    });
    await field().focus();
    await page.keyboard.type('There were no numbers at all.');
    release();
    await expect.poll(() => page.locator('.own').isVisible()).toBe(true);
    expect(await field().inputValue()).toBe('There were no numbers at all.');
  });
});
