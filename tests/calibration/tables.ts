/** The figures as tables for a terminal. */
import { ANCHORS, BASELINES, MARKS, percent, range, reaches, titleOf, two, valueOf } from '../../plugins/agreement/index.ts';
import type { Estimate, Figures, Mark } from '../../plugins/agreement/index.ts';

const kappa = (estimate: Estimate): string => `${two(estimate.value)} (${range(estimate, two)})`;
const share = (estimate: Estimate): string => `${percent(estimate.value)} (${range(estimate, percent)})`;
const shown = ({ unit }: Mark, value: number | Estimate): string => {
  if (typeof value === 'number') return value.toFixed(0);
  return unit === 'share' ? share(value) : kappa(value);
};

/** Columns as wide as their widest cell, two spaces between; the first to the left, the rest to the right. */
function table(title: string, head: readonly string[], body: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [title, line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line), ''].join('\n');
}

const REMARK_KINDS = { finding: 'FINDINGS', question: 'FIRST QUESTIONS', credit: 'CREDITS' } as const;

export function tables(figures: Figures): string {
  const { ratings, dimensions, pairs, tags, feedback, humans, sentences, remarks } = figures;
  return [
    'Written and rated for this project by a language model; no person has checked the labels. Weights were chosen\nby these very texts: expect less on others. What sentences do is read by models that have not met the writer; so are the\nprinciple tags, and the feedback is of texts that nothing was learnt from.\n',
    table(
      'AT A GLANCE',
      ['', 'here (95 %)', 'asked', '', 'of'],
      MARKS.map((mark) => {
        const { value, n } = mark.of(figures);
        const asked = mark.unit === 'share' ? percent(mark.mark) : String(mark.mark);
        return [
          mark.title,
          shown(mark, value),
          `${mark.atMost ? '≤' : '≥'} ${asked}`,
          reaches(mark, valueOf(value), mark.mark) ? '' : 'short',
          n,
        ];
      }),
    ),
    table(
      'RATINGS 1–5 BESIDE THE LABELS',
      ['', 'kappa (95 %)', 'correlation', 'exact', 'within 1', 'lean', ...BASELINES.map(({ id }) => id), 'texts'],
      [...ratings.sets, ...ratings.levels].map((one) => [
        titleOf(one.of),
        kappa(one.kappa),
        two(one.correlation.value),
        percent(one.exact.value),
        percent(one.adjacent.value),
        two(one.difference.value),
        ...one.baselines.map((baseline) => two(baseline.kappa.value)),
        String(one.texts),
      ]),
    ),
    `Elsewhere: ${ANCHORS.map(({ title, unit, value }) => `${title.toLowerCase()} ${two(value)} (${unit})`).join('; ')}.\n`,
    table(
      'LABEL (DOWN) AND OURS (ACROSS), ALL FILES',
      ['', '1', '2', '3', '4', '5'],
      (ratings.sets[0]?.confusion ?? []).map((row, i) => [String(i + 1), ...row.map(String)]),
    ),
    table(
      'RATINGS INSIDE THE INTERVAL OF THEIR SCORE, FOUND WITHOUT THEIR WRITER',
      ['', 'inside (95 %)', 'wide', 'texts'],
      figures.inside.map((one) => [titleOf(one.of), share(one.inside), one.width.toFixed(0), String(one.texts)]),
    ),
    table(
      'DIMENSIONS 0–4',
      ['', 'correlation (95 %)', 'kappa', 'lean', 'texts'],
      dimensions.map((one) => [
        one.dimension,
        kappa(one.correlation),
        two(one.kappa.value),
        two(one.difference.value),
        String(one.texts),
      ]),
    ),
    table(
      'PRINCIPLE TAGS, EACH WRITER LEFT OUT OF TRAINING IN TURN',
      ['', 'first (95 %)', 'among three', 'texts'],
      tags.files.map((one) => [titleOf(one.of), share(one.first), share(one.amongThree), String(one.texts)]),
    ),
    table(
      'SAID TO BE MISSING, EACH WRITER LEFT OUT OF TRAINING IN TURN',
      ['', '', 'right (95 %)', 'stories'],
      sentences.absences.map((one) => [one.rule, one.severity, share(one.right), String(one.said)]),
    ),
    table(
      'MARKED AS A FAULT, THE SAME WAY',
      ['', 'right (95 %)', 'sentences'],
      sentences.marks.flatMap((one) => (one.said === 0 ? [] : [[one.rule, share(one.right), String(one.said)]])),
    ),
    table(
      'CREDITED, THE SAME WAY',
      ['', 'right (95 %)', 'sentences'],
      sentences.credits.flatMap((one) => (one.said === 0 ? [] : [[one.rule, share(one.right), String(one.said)]])),
    ),
    ...(['finding', 'question', 'credit'] as const).map((kind) =>
      table(
        `${REMARK_KINDS[kind]} THAT READERS CALL RIGHT, EACH WRITER LEFT OUT OF TRAINING`,
        ['', 'right (95 %)', 'said'],
        [
          ['all', share(remarks[kind].right), String(remarks[kind].said)],
          ['if all were said', share(remarks[kind].unsifted), ''],
          ...remarks[kind].rules.map((one) => [one.rule, share(one.right), String(one.said)]),
        ],
      ),
    ),
    table(
      'WHAT SENTENCES DO, THE SAME WAY',
      ['', 'F1', 'labelled', 'surely (95 %)', 'sentences'],
      [
        ...sentences.functions.map((one) => [
          one.name,
          two(one.f1),
          String(one.labelled),
          one.sentences === 0 ? '' : share(one.sure),
          String(one.sentences),
        ]),
        ...sentences.writers.map((one) => [titleOf(one.writer), two(one.f1), String(one.sentences), '', '']),
      ],
    ),
    table(
      'PAIRS ORDERED BY A SINGLE COUNT',
      ['', 'in order'],
      pairs.baselines.map(({ id, ordered }) => [id, share(ordered)]),
    ),
    ...(humans.beside.length === 0
      ? ['No person has rated these texts yet: npm run --silent agreement -- --sheet 40 > sheet.md\n']
      : [
          table(
            'PEOPLE WHO RATED BLIND',
            ['', 'kappa (95 %)', 'exact', 'within 1', 'lean', 'texts'],
            humans.beside.map((one) => [
              `${one.one} beside ${one.other}, ${one.question}`,
              kappa(one.kappa),
              percent(one.exact.value),
              percent(one.adjacent.value),
              two(one.difference.value),
              String(one.texts),
            ]),
          ),
        ]),
    'WHAT TO MEND',
    ...ratings.farOff.map(
      ({ id, place, level, label, ours, score }) =>
        `${place.file}:${place.line}  ${id} ${level}: labelled ${label}, ours ${ours} (${score})`,
    ),
    ...[...pairs.missed, ...figures.gaming.above, ...figures.gamingMore.above, ...figures.claims.missed, ...figures.leaks.missed].map(
      ({ id, place, what }) => `${place.file}:${place.line}  ${id}: ${what}`,
    ),
    ...feedback.missed.map(
      ({ id, place, label, given, rank }) => `${place.file}:${place.line}  ${id}: ${label} comes ${rank}, ${given} first`,
    ),
    `${tags.missed.length} stories carry another principle first: the site shows which, at /score/agreement/.`,
    '',
  ].join('\n');
}
