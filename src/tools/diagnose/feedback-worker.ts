/** The reader of feedback, away from the thread that draws: the same engine as the shell’s, on the same text. */
import { readFeedback } from '../../../plugins/diagnosis/index.ts';
import type { FromReader, ToReader } from './reader-messages.ts';

const say = (message: FromReader): void => {
  postMessage(message);
};

addEventListener('message', ({ data: { number, asked } }: MessageEvent<ToReader>) => {
  say({ kind: 'read', number, read: readFeedback(asked) });
});

say({ kind: 'ready' });
