/** The library for files of Word, away from the page until somebody asks for one. */
import { asDocx } from '../../../plugins/forms/as-docx.ts';
import type { ToDocx } from './docx-client.ts';

addEventListener('message', ({ data: { parts, title } }: MessageEvent<ToDocx>) => {
  void asDocx(parts, title)
    .catch(() => null)
    .then((blob) => {
      postMessage(blob);
    });
});
