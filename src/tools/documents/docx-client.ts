import type { Part } from '../../../plugins/forms/index.ts';

/** What goes to the thread that makes a file of Word. */
export interface ToDocx {
  readonly parts: readonly Part[];
  readonly title: string;
}

/** A document as a file of Word, made in a thread that comes with the library and goes again; null where it cannot be had. */
export async function docxOf(parts: readonly Part[], title: string): Promise<Blob | null> {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module', name: 'docx' });
  const made = new Promise<Blob | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Blob | null>) => {
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(null);
    });
  });
  worker.postMessage({ parts, title } satisfies ToDocx);
  const blob = await made;
  worker.terminate();
  return blob;
}
