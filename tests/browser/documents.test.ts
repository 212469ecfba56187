import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { formFiles, formOf } from '../forms/form-files.ts';
import { stage, type BenchPage, type Circumstances } from './bench-page.ts';

let opened: BenchPage;
let page: Page;
const site = stage();
const clipboard = (context: BrowserContext): Promise<void> =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);
async function begin(document = 'signal-repair-document', circumstances: Circumstances = {}): Promise<void> {
  opened = await site.open({ path: `documents/${document}/`, before: clipboard, ...circumstances });
  ({ page } = opened);
}

const field = (id: string) => page.locator(`[data-field="${id}"]`);
const cell = (rows: string, row: number, column: string) =>
  page.locator(`[data-rows="${rows}"][data-row="${row}"][data-column^="${column}"]`);
const metric = (row: number, column: string) => cell('three-metrics', row, column);
const notice = () => page.locator('.notice').textContent();
const paper = () => page.locator('.paper').innerText();
const copied = () => page.evaluate(() => navigator.clipboard.readText());

/** All that was asked of the judge is answered. */
const checked = (): Promise<unknown> => page.waitForSelector('document-form[data-checks=done]');

async function downloaded(value: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.click(`.buttons [value=${value}]`);
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function unfold(): Promise<void> {
  const folded = page.locator('details.entry:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Opens what is folded and writes something else in every field. */
async function fillAll(): Promise<readonly string[]> {
  await unfold();
  const boxes = await page.locator('.fields :is(input[type=text], textarea)').all();
  const said = boxes.map((_, index) => `quokka${index + 1}quokka`);
  for (const [index, box] of boxes.entries()) await box.fill(said[index] ?? '');
  return said;
}

describe('a document is filled in', () => {
  test('and shown as it is written, with what is still open', async () => {
    await begin();
    await field('your-name').fill('Dana Weiss');
    await field('their-words-from-the-call-on-with').fill('I could not tell which numbers you owned.');
    await expect.poll(paper).toContain('Dana Weiss · role: [role and level]');
    await expect.poll(paper).toContain('“I could not tell which numbers you owned.”');
    await page.click('.buttons [value=copy]');
    await expect
      .poll(notice)
      .toMatch(/on the clipboard\. Still to fill in: “Role”, “Date of the interviews”.* and \d+ more\./u);
  });

  test('a sum that does not fit is told with the figures, and an empty claim is questioned', async () => {
    await begin();
    await metric(0, 'metric').fill('Releases on the promised date');
    await metric(0, 'value-before').fill('68% (July to December)');
    await metric(0, 'value-reached').fill('84%');
    await metric(0, 'change').fill('16%');
    await metric(0, 'what-could').fill('Quality improved significantly.');
    await checked();
    const entry = page.locator('details.entry').first();
    expect(await entry.locator('.sum').textContent()).toMatch(/does not add up: .* 16 points or 24 %/u);
    const beside = page.locator('.field', { has: metric(0, 'change') });
    expect(await beside.locator('.sum').count()).toBe(1);
    const claim = entry.locator('.claim');
    expect(await claim.textContent()).toMatch(/“improved” cannot be checked/u);
    const described = await metric(0, 'what-could').getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described ?? ''}"]`).textContent()).toMatch(/cannot be checked/u);
    expect(await page.locator('.spoken').textContent()).toBe('2 remarks beside your answers.');
    await metric(0, 'change').fill('16 points');
    await metric(0, 'what-could').fill('Part of it is the smaller release.');
    await expect.poll(() => entry.locator('.holds').textContent()).toMatch(/^The sum holds: “from 68% to 84%/u);
    expect(await entry.locator(':is(.sum, .claim)').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-column'))).toMatch(/^what-could/u);
  });

  test('with as many entries as there are; what is removed can be brought back', async () => {
    await begin();
    await metric(0, 'metric').fill('wombat');
    await page.locator('details.entry > summary').nth(1).click();
    await metric(1, 'metric').fill('two');
    await page.click('[value=add][data-rows="three-metrics"]');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('3');
    await page.keyboard.type('four');
    await expect.poll(paper).toContain('4. First 90 days');
    await page.click('[value=remove][data-rows="three-metrics"][data-row="0"]');
    await expect.poll(paper).not.toContain('wombat');
    expect(await metric(0, 'metric').inputValue()).toBe('two');
    expect(await metric(2, 'metric').inputValue()).toBe('four');
    expect(await notice()).toBe('Removed.');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h3');
    await page.click('[value=undo]');
    await expect.poll(paper).toContain('wombat');
    expect(await metric(0, 'metric').inputValue()).toBe('wombat');
    expect(await page.locator('[value=undo]').isVisible()).toBe(false);
  });

  test('is emptied, and can be brought back until something else is done', async () => {
    await begin();
    await page.click('[value=empty]');
    expect(await notice()).toBe('There is nothing in it yet.');
    await field('your-name').fill('Dana');
    await page.check('[data-check="one-page-printed"]');
    await page.click('[value=empty]');
    await expect.poll(paper).not.toContain('Dana');
    expect(await field('your-name').inputValue()).toBe('');
    expect(await page.isChecked('[data-check="one-page-printed"]')).toBe(false);
    await page.click('[value=undo]');
    expect(await field('your-name').inputValue()).toBe('Dana');
    expect(await page.isChecked('[data-check="one-page-printed"]')).toBe(true);
    await page.click('[value=empty]');
    await field('role').fill('TPM');
    expect(await page.locator('[value=undo]').isVisible()).toBe(false);
  });
});

describe('and leaves the page', () => {
  test('as a file of Word that holds every answer, and nothing was loaded for it before', async () => {
    await begin();
    const said = await fillAll();
    expect(said.length).toBeGreaterThan(35);
    expect(opened.requests.filter((request) => /docx/u.test(request.url()))).toEqual([]);
    const { name, bytes } = await downloaded('docx');
    expect(name).toBe('signal-repair-document.docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    const words = await page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'application/xml');
      return read.querySelector('parsererror') ? 'no XML' : read.documentElement.textContent;
    }, xml);
    expect(said.filter((one) => !words.includes(one))).toEqual([]);
    expect(words).toContain('Three metrics');
    expect(await notice()).toBe('Saved as signal-repair-document.docx.');
    expect(opened.complaints).toEqual([]);
  });

  test('as Markdown and as plain text', async () => {
    await begin();
    const said = await fillAll();
    const { name, bytes } = await downloaded('file');
    expect(name).toBe('signal-repair-document.md');
    const text = bytes.toString('utf8');
    expect(text).toMatch(/^# Signal Repair Document\n/u);
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    await page.click('.buttons [value=copy]');
    await expect.poll(notice).toBe('The document is on the clipboard.');
    const plain = await copied();
    expect(said.filter((one) => !plain.includes(one))).toEqual([]);
    expect(plain).not.toMatch(/[#|]/u);
  });

  test('as a story under its title, and as a sheet', async () => {
    await begin('story');
    await field('title').fill('Cutting checkout latency');
    await page.selectOption('[data-field=level]', 'L7');
    const story = await downloaded('file');
    expect(story.name).toBe('cutting-checkout-latency.mdx');
    expect(story.bytes.toString('utf8')).toMatch(
      /^---\ntitle: "Cutting checkout latency"\nlevel: L7\n[^]*\nvisibility: private\n---\n/u,
    );
    await opened.context.close();
    await begin('metrics-inventory');
    await cell('rows', 0, 'work').fill('Ticket "queue", nights');
    const sheet = await downloaded('file');
    expect(sheet.name).toBe('metrics-inventory.csv');
    const lines = sheet.bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffwork,kind,/u);
    expect(lines.slice(1)).toEqual(['"Ticket ""queue"", nights",technical,,,,,,,,,,,', '']);
  });

  test('on one page of paper, alone', async () => {
    await begin();
    await unfold();
    const sentence = 'Release log against the plan frozen on Monday, read every Wednesday. ';
    for (const box of await page.locator('.fields :is(input[type=text], textarea)').all()) await box.fill(sentence);
    await expect.poll(() => page.locator('.fits').textContent()).toBe('Prints on one page.');
    const pages = async (format: string): Promise<number> => {
      const pdf = (await page.pdf({ format })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    };
    expect(await pages('A4')).toBe(1);
    expect(await pages('Letter')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['h1', '.fields', '.buttons', '.told', 'device-panel', 'header', '.about'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    expect(await page.locator('.paper').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await metric(0, 'source').fill(sentence.repeat(120));
    await expect.poll(() => page.locator('.fits').textContent()).toBe('Longer than one printed page.');
    expect(await pages('A4')).toBeGreaterThan(1);
  });

  test('message by message, each by its own button', async () => {
    await begin('feedback-request');
    await field('name').fill('Ms Okafor');
    await field('your-name').fill('Dana Weiss');
    await field('date-of-the-interviews').fill('4 March');
    const buttons = page.locator('.paper [value=message]');
    expect(await buttons.count()).toBe(4);
    const texts: string[] = [];
    for (const button of await buttons.all()) {
      await button.click();
      await expect.poll(notice).toMatch(/^The message is on the clipboard\./u);
      texts.push(await copied());
      await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    }
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).toMatch(/^Dear Ms Okafor,\n\n[^]*\nDana Weiss\n$/u);
    await page.locator('.paper [value=subject]').first().click();
    await expect.poll(copied).toBe('Fifteen minutes about my interviews on 4 March');
  });
});

describe('what is written stays on the device', () => {
  test('through a reload, with rows, choices and ticks', async () => {
    await begin();
    await field('your-name').fill('Dana');
    await page.click('[value=add][data-rows="three-metrics"]');
    await metric(3, 'metric').fill('Age of the oldest dependency');
    await page.check('[data-check="nothing-about-salary"]');
    await page.reload();
    expect(await field('your-name').inputValue()).toBe('Dana');
    expect(await metric(3, 'metric').inputValue()).toBe('Age of the oldest dependency');
    expect(await page.isChecked('[data-check="nothing-about-salary"]')).toBe(true);
    await expect.poll(paper).toContain('Age of the oldest dependency');
  });

  test('of each document by itself', async () => {
    await begin();
    await field('your-name').fill('Dana');
    await page.goto(`${site.address()}documents/metric-impact-sheet/`);
    expect(await field('your-name').inputValue()).toBe('');
    await page.goBack();
    expect(await field('your-name').inputValue()).toBe('Dana');
  });

  test('of two tabs both keep what they wrote', async () => {
    await begin();
    const other = await opened.context.newPage();
    await other.goto(page.url());
    await field('your-name').fill('Dana');
    await expect.poll(() => other.locator('[data-field="your-name"]').inputValue()).toBe('Dana');
    await other.fill('[data-field=role]', 'TPM');
    await field('date-of-the-interviews').fill('4 March');
    await expect.poll(() => field('role').inputValue()).toBe('TPM');
    await expect.poll(() => other.locator('[data-field="date-of-the-interviews"]').inputValue()).toBe('4 March');
    expect(await field('your-name').inputValue()).toBe('Dana');
  });

  test('until everything is erased', async () => {
    await begin();
    await field('your-name').fill('Dana');
    await page.click('device-panel [value=erase]');
    await page.click('device-panel [value=yes]');
    await expect.poll(() => field('your-name').inputValue()).toBe('');
    await expect.poll(paper).not.toContain('Dana');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('second-loop')))).toEqual(
      [],
    );
  });

  test.each([
    ['QuotaExceededError', /no room left/u],
    ['SecurityError', /keeps nothing/u],
  ])('and where the browser refuses, it is told and stays on the page: %s', async (name, says) => {
    await begin('signal-repair-document', {
      before: (context) =>
        context.addInitScript((error) => {
          Storage.prototype.setItem = () => {
            throw new DOMException('refused', error);
          };
        }, name),
    });
    await field('your-name').fill('Dana');
    await expect.poll(notice).toMatch(says);
    expect(await field('your-name').inputValue()).toBe('Dana');
    await expect.poll(paper).toContain('Dana');
  });

  test('and what was typed before the script had come', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await begin('signal-repair-document', {
      before: (context) =>
        context.route(/\/_astro\/DocumentForm\./u, async (route) => {
          await held;
          await route.continue();
        }),
      until: 'commit',
    });
    await field('your-name').fill('Dana');
    release();
    await expect.poll(paper).toContain('Dana');
    expect(await field('your-name').inputValue()).toBe('Dana');
  });
});

test('every template has its form, linked from its page and from the list', async () => {
  await begin('', { path: 'documents/' });
  for (const { id, form } of formFiles)
    expect(await page.locator(`.cards a[href="/documents/${id}/"]`).textContent(), id).toBe(form.title);
  await page.goto(`${site.address()}templates/feedback-request/`);
  const links = page.locator('main a:has-text("Fill it in here")');
  expect(await links.count()).toBe(2);
  await links.first().click();
  await page.waitForURL('**/documents/feedback-request/');
  expect(await page.locator('.fields [data-field]').count()).toBe(formOf('feedback-request').fields.length);
  expect(await page.locator('.sidebar a[href="/documents/"]').getAttribute('aria-current')).toBe('page');
});
