import { relative } from 'node:path';
import { slug } from 'github-slugger';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { judge } from './manuscript/judged.ts';
import { pencil } from './manuscript/pencil.ts';
import { remarks } from './manuscript/remarks.ts';

const IN_STORIES = /(?:^|\/)content\/stories\//u;

/** Judges a story's source as it stands on disk, reports through the VFile, and pencils the remarks into the page. */
export function remarkStoryLint() {
  return (tree: Root, file: VFile): void => {
    const path = relative(process.cwd(), file.path).replaceAll('\\', '/');
    if (!IN_STORIES.test(path) || !path.endsWith('.mdx')) return;
    const judged = judge(path);
    for (const { rule, message, severity, line, column, endLine, endColumn, quote, suggestions } of judged.report
      .findings) {
      const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
      const note = file.message(message, { place, source: 'story-lint', ruleId: rule });
      Object.assign(note, { actual: quote, expected: [...suggestions], fatal: severity === 'error' ? false : null });
    }
    // As the page's address ends.
    const id = slug(path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length));
    for (const { number } of pencil(tree, judged.source, remarks(judged), id)) judged.placed.add(number);
  };
}
