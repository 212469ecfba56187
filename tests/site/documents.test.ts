import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { formFiles } from '../forms/form-files.ts';
import { pagesOf } from './html.ts';

const dist = inject('dist');

test('a form is light, Word is loaded when it is asked for, and no reading page knows of either', () => {
  const scripts = readdirSync(`${dist}/_astro`).filter((name) => name.endsWith('.js'));
  const size = (start: string): number => {
    const [one = '', ...others] = scripts.filter((name) => name.startsWith(start));
    expect([start, others]).toEqual([start, []]);
    return gzipSync(readFileSync(`${dist}/_astro/${one}`)).length;
  };
  expect(size('DocumentForm.')).toBeLessThan(12_000);
  expect(size('docx-worker-')).toBeLessThan(75_000);
  const naming = (what: RegExp): readonly string[] =>
    pagesOf(dist).filter((name) => what.test(readFileSync(`${dist}/${name}`, 'utf8')));
  expect(naming(/_astro\/DocumentForm\./u)).toEqual(formFiles.map(({ id }) => `documents/${id}/index.html`).toSorted());
  expect(naming(/_astro\/docx/u)).toEqual([]);
});
