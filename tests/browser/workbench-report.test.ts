import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { toJson } from '../../plugins/cli/reporters/json.ts';
import type { StoryReport } from '../../plugins/story-lint/index.ts';
import type { Labelled } from '../../plugins/agreement/index.ts';
import { rows } from '../calibration/labelled-rows.ts';
import { story } from '../cli/story.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

/** Every so many texts of a labelled file: all kinds of writers, and what was made to fool or break a judge. */
const SAMPLE: Readonly<Record<string, number>> = {
  rated: 3,
  register: 8,
  gaming: 1,
  'gaming-more': 3,
  leaks: 2,
  'leaks-more': 8,
  claims: 3,
  'claims-more': 8,
  'lp-notes': 6,
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let folder: string;
beforeAll(async () => {
  browser = await launch();
  site = await serve(inject('dist'), '/');
  folder = mkdtempSync(join(tmpdir(), 'second-loop-texts-'));
});
afterAll(async () => {
  await browser.close();
  site.close();
  rmSync(folder, { recursive: true });
});

interface Asking {
  readonly path: string;
  readonly source: string;
}

type Heard =
  | { readonly kind: 'ready'; readonly ruleset: string }
  | { readonly kind: 'judged'; readonly answer: { readonly report: unknown } };

/** What the page’s own worker makes of texts. */
async function reportsOf(page: Page, worker: string, texts: readonly Asking[]): Promise<[string, StoryReport[]]> {
  const heard = await page.evaluate(
    ([address, asked]) =>
      new Promise<unknown>((resolve, reject) => {
        const judge = new Worker(address, { type: 'module' });
        const reports: unknown[] = [];
        let ruleset = '';
        judge.onerror = (event) => {
          reject(new Error(event.message));
        };
        judge.onmessage = ({ data }: MessageEvent<Heard>) => {
          if (data.kind === 'ready') ruleset = data.ruleset;
          else reports.push(data.answer.report);
          if (reports.length === asked.length) {
            judge.terminate();
            resolve([ruleset, reports]);
          }
        };
        asked.forEach((one, number) => {
          judge.postMessage({ kind: 'judge', number, slot: 0, asked: { ...one, settings: {} } });
        });
      }),
    [worker, texts] as const,
  );
  return heard as [string, StoryReport[]];
}

test('the browser’s report is the shell’s, byte for byte, by the same rules', { timeout: 300_000 }, async () => {
  const texts = Object.entries(SAMPLE).flatMap(([name, every]) =>
    rows<Labelled & { text: string }>(name).filter((_, index) => index % every === 0),
  );
  texts.forEach(({ text }, index) => {
    writeFileSync(join(folder, `text-${String(index).padStart(4, '0')}.md`), text);
  });
  const { stdout, stderr } = await story(['score', '--format', 'json', 'content/stories', folder]);
  expect(stderr).toBe('');
  const said = JSON.parse(stdout) as { ruleset: string; stories: { path: string }[]; unjudged: unknown[] };
  expect(said.unjudged).toEqual([]);
  expect(said.stories.length).toBe(texts.length + 23);

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.address}workbench/`);
  const started = page.waitForEvent('worker');
  await page.locator('story-workbench textarea').first().focus();
  const worker = (await started).url();
  const asked = said.stories.map(({ path }) => ({ path, source: readFileSync(path, 'utf8') }));
  const [ruleset, reports] = await reportsOf(page, worker, asked);

  const own = `{\n  "schema": 1,\n  "ruleset": ${toJson(ruleset)},\n  "stories": [\n    ${reports
    .map((report) => toJson(report, 2))
    .join(',\n    ')}\n  ],\n`;
  expect(own.length).toBeGreaterThan(1_000_000);
  expect(stdout.slice(0, own.length) === own).toBe(true);
});
