import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checked } from '../../plugins/action/checked.ts';
import { commentOn } from '../../plugins/action/comment.ts';
import { FORMATS } from '../../plugins/cli/formats.ts';
import { PRIVATE, raw } from '../cli/private-words.ts';
import { folderOf, tale } from '../cli/story.ts';
import { judged, read } from './judged.ts';
import { checkOut, inStories, pullRequest } from './repository.ts';
import { act, ofPush } from './runner.ts';
import type { Done } from './runner.ts';

const WORDS = Object.values(PRIVATE).flatMap(({ words }) => words);
const SENTENCES = Object.values(PRIVATE).map(({ text }) => text);
const TOLD = `${SENTENCES.join(' ')} It was decided that ${WORDS.join(' and ')} were looked at by the team.`;
const TITLE = `title: About ${WORDS.join(', ')}`;
/** A secret set aside by the story itself, and a file that names somebody. */
const ALLOWED = `${TITLE}\nallow: [{ rule: privacy-secret, because: "AKIAIOSFODNN7EXAMPLQ is old" }]`;
const AFTER = inStories({
  'b.md': tale(ALLOWED, TOLD),
  'jane.miller@contoso.example.md': tale(ALLOWED, TOLD),
  'c.mdx': tale('title: C', 'I wrote {1} to jane.miller@contoso.example.'),
});
const BEFORE = inStories({ 'a.md': tale(TITLE, TOLD), 'b.md': tale('title: B') });

/** All that the action shows, hands on or uploads. */
const saidBy = ({ log, summary, outputs }: Done): string =>
  [log, summary, ...['report', 'diff'].flatMap((name) => (outputs[name] === '' ? [] : [read(outputs[name])]))].join(
    '\n',
  );

describe.concurrent('what the action writes holds no private word', () => {
  test.each(FORMATS)('on a pull request, its log in the format %s', async (format) => {
    const done = await judged({ ...AFTER, ...inStories({ 'a.md': null }) }, { inputs: { format } }, BEFORE);
    expect(done.outputs['report']).not.toBe('');
    expect(read(done.outputs['report'])).toContain('privacy-pay');
    expect(done.summary).toContain('privacy-pay');
    expect(done.log).toContain('jan…le');
    expect(raw(WORDS, saidBy(done))).toEqual([]);
    const report = checked(readFileSync(done.outputs['diff'] ?? '', 'utf8'));
    const comment = commentOn(report, {
      head: done.pull.head,
      run: 'https://github.example/run',
      key: '',
      workflows: 'unchanged',
    });
    expect(comment).toContain('jan…le.md');
    expect(raw(WORDS, comment ?? '')).toEqual([]);
  });

  test.each(FORMATS)('on a push, its log in the format %s', async (format) => {
    const pull = pullRequest(BEFORE, AFTER);
    const done = await act(checkOut(pull, folderOf({}), 'head'), ofPush(pull.head), { inputs: { format, min: '99' } });
    expect(read(done.outputs['report'])).toContain('privacy-pay');
    expect(raw(WORDS, saidBy(done))).toEqual([]);
  });
});
