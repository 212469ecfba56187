import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isMap, LineCounter, parseDocument, type Document } from 'yaml';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly id: string;
  readonly document: Document;
  /** Line in the file for an offset into its YAML. */
  lineAt(offset: number): number;
}

/** Every file of a folder in content/ with its data and where in the file each value stands. */
export function readFolder(folder: string, extension: '.mdx' | '.yaml', content = 'content'): readonly SourceFile[] {
  const root = `${content}/${folder}`;
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(extension) && !name.startsWith('files/'))
    .toSorted()
    .map((name) => read(`${root}/${name}`, name.slice(0, -extension.length)));
}

function read(path: string, id: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const fenced = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(text);
  const counter = new LineCounter();
  const document = parseDocument(path.endsWith('.yaml') ? text : (fenced?.[1] ?? ''), { lineCounter: counter });
  const above = path.endsWith('.yaml') ? 0 : 1;
  return { path, id, document, lineAt: (offset) => counter.linePos(offset).line + above };
}

export function valueOf(file: SourceFile, key: string): unknown {
  return isMap(file.document.contents) ? file.document.contents.get(key) : undefined;
}
