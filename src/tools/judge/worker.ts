/** The judge, away from the thread that draws: the same engine as the shell’s, on the same text. */
import { ruleset } from '../../../plugins/ruleset.ts';
import type { StoryReport } from '../../../plugins/story-lint/index.ts';
import { answer, changeDrawn, storyFile } from '../../../plugins/workbench/index.ts';
import type { FromWorker, ToWorker } from './messages.ts';

const latest = new Map<number, StoryReport>();
const say = (message: FromWorker): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { number, kind, slot, asked } = data;
  if (kind === 'file') {
    say({ kind: 'file', number, slot, file: storyFile(asked) });
    return;
  }
  const answered = answer(asked);
  if (answered.judged) latest.set(slot, answered.report);
  else latest.delete(slot);
  const other = latest.get(1 - slot);
  const pair =
    !answered.judged || other === undefined ? null : slot === 0 ? [answered.report, other] : [other, answered.report];
  const [before, after] = pair ?? [];
  const delta = before === undefined || after === undefined ? null : changeDrawn(before, after);
  say({ kind: 'judged', number, slot, answer: answered, delta });
});

say({ kind: 'ready', ruleset: ruleset() });
