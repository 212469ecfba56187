import { describe, expect, test } from 'vitest';
import {
  CHECKED_BY,
  NO_ANSWERS,
  questionsOf,
  remarksIn,
  withAnswer,
  withCell,
  type Answers,
} from '../../plugins/forms/index.ts';
import { lint } from '../../plugins/story-lint/index.ts';
import { formOf } from './form-files.ts';

/** What stands beside each answer, as the page has it from the judge. */
const said = (id: string, answers: Answers): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    questionsOf(formOf(id), answers).flatMap(({ key, text }) => {
      const remarks = remarksIn(lint(text, { path: 'document.md', settings: CHECKED_BY }));
      return remarks.length === 0 ? [] : [[key, remarks.map(({ kind, says }) => `${kind}: ${says}`)]];
    }),
  );

function figures(id: string, cells: Readonly<Record<string, string>>): Answers {
  const rows = formOf(id).rows[0];
  if (!rows) throw new Error('There are no figures.');
  return Object.entries(cells).reduce((all, [name, text]) => {
    const column = rows.columns.find((one) => one.name.startsWith(name));
    if (!column) throw new Error(`There is no column “${name}”.`);
    return withCell(all, rows, 0, column.id, text);
  }, NO_ANSWERS);
}

describe('a change beside its two ends', () => {
  const SRD = 'signal-repair-document';
  const ends = {
    Metric: 'Releases on the promised date',
    'Value before': '68% (July to December)',
    'Value reached': '84% (January to June)',
  };

  test.each(['16%', '16 %', '+20 points', '30', 'up 16 per cent'])(
    'that does not fit is told with the figures: %s',
    (change) => {
      const [remark, ...others] =
        said(SRD, figures(SRD, { ...ends, Change: change }))[
          'three-metrics.0.change-so-far-in-per-cent-or-points.sum'
        ] ?? [];
      expect(remark).toMatch(/^sum: .*16 points or 24 %/u);
      expect(others).toEqual([]);
    },
  );

  test.each(['16 points', '24%', '+24 %', '24', '16 points, or 24%'])('that fits is said to: %s', (change) => {
    const remarks =
      said(SRD, figures(SRD, { ...ends, Change: change }))['three-metrics.0.change-so-far-in-per-cent-or-points.sum'] ??
      [];
    expect(remarks.length).toBeGreaterThan(0);
    for (const remark of remarks) expect(remark).toMatch(/^holds: /u);
  });

  test('is checked in the sheet of three programmes as well, per cent and points apart', () => {
    const sheet = 'metric-impact-sheet';
    const cells = { 'Key figure': 'Deployment latency', Before: '12 min', After: '8.8 min' };
    expect(said(sheet, figures(sheet, { ...cells, Change: '3.2 ÷ 12 = 40%' }))).toMatchObject({
      'metric-impact-sheet.0.change-computed-after-before-before.sum': [expect.stringMatching(/^sum: .*27 %/u)],
    });
    expect(said(sheet, figures(sheet, { ...cells, Change: '3.2 ÷ 12 = 26.7%' }))).toMatchObject({
      'metric-impact-sheet.0.change-computed-after-before-before.sum': [expect.stringMatching(/^holds: /u)],
    });
    const share = { 'Key figure': 'On time', Before: '68%', After: '84%', 'In percentage points': '12' };
    expect(
      said(sheet, figures(sheet, share))['metric-impact-sheet.0.in-percentage-points-if-it-is-a-share.sum'],
    ).toEqual([expect.stringMatching(/^sum: .*16 points/u)]);
  });

  test('says nothing where an end is missing', () => {
    expect(said(SRD, figures(SRD, { 'Value before': '68%', Change: '16%' }))).toEqual({});
    expect(said(SRD, figures(SRD, { 'Value before': 'not known', 'Value reached': '84%', Change: '16%' }))).toEqual({});
  });

  test('is told in any field that holds both ends', () => {
    const answers = withAnswer(
      NO_ANSWERS,
      'one-sentence-one-date-easy-to-refuse',
      'Bugs went from 42 to 36, 15% less.',
    );
    expect(said(SRD, answers)['one-sentence-one-date-easy-to-refuse']).toEqual([
      expect.stringMatching(/^sum: .*14 %/u),
    ]);
  });
});

describe('an empty claim', () => {
  const field = 'what-would-a-sceptic-say';
  const about = (text: string) => said('metric-impact-sheet', withAnswer(NO_ANSWERS, field, text))[field];

  test.each([
    'significantly improved quality',
    'Much better, and users were very happy',
    'Quality improved significantly.',
  ])('is questioned: %s', (text) => {
    expect(about(text)).toEqual([expect.stringMatching(/^claim: .*cannot be/u)]);
  });

  test.each(['The release log, read every Wednesday', 'It took 8.8 min, by the deployment log', '---\nlevel: L99'])(
    'is not found where there is none: %s',
    (text) => {
      expect(about(text)).toBeUndefined();
    },
  );

  test('in somebody else’s words is theirs', () => {
    const answers = withAnswer(NO_ANSWERS, 'their-words-from-the-call-on-with', 'It was not much better');
    expect(questionsOf(formOf('signal-repair-document'), answers)).toEqual([]);
  });
});
