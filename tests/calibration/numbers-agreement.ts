/** How far the reader of numbers agrees with numbers.jsonl, claims.jsonl and claims-more.jsonl. Roles are told by weights that never saw the writer. */
import { MORE, nearest, readExamples, readNumberRows, trainRoles } from '../../plugins/training/fit-roles.ts';
import type { NumberRow } from '../../plugins/training/fit-roles.ts';
import { numbersIn } from '../../plugins/story-lint/numbers/read.ts';
import { rolesBy, weightsOf } from '../../plugins/story-lint/numbers/roles.ts';
import type { Weights } from '../../plugins/story-lint/numbers/roles.ts';
import { headedParts } from '../../plugins/story-lint/read/parts.ts';
import { readStory } from '../../plugins/story-lint/read/story.ts';
import { readLines } from '../../plugins/training/corpus.ts';
import { read } from '../numbers/spans.ts';

/** Of the labelled quantities that are a baseline, a target or a result: how many are found, and of those, how many have the right kind and role. */
export interface Found {
  labelled: number;
  found: number;
  kind: number;
  role: number;
  /** The same of those that are scale. */
  scale: number;
  scaleFound: number;
  scaleKept: number;
}

const none = (): Found => ({ labelled: 0, found: 0, kind: 0, role: 0, scale: 0, scaleFound: 0, scaleKept: 0 });

/** By `all` (of numbers.jsonl), `more` (of the file beside it), writer and register. */
export function quantityFigures(rows: readonly NumberRow[], weightsFor: (writer: string) => Weights): Map<string, Found> {
  const figures = new Map<string, Found>();
  for (const row of rows) {
    const weights = weightsFor(row.writer);
    const { reading, sentences, sections } = readStory(row.text, { path: `${row.id}.md` });
    const numbers = numbersIn(reading, headedParts(sentences, sections));
    const roles = rolesBy(weights, numbers);
    const read = numbers.quantities.map((q, i) => ({ ...q, role: roles[i] ?? 'scale' }));
    for (const label of row.metrics) {
      const got = nearest(read, label);
      for (const key of [row.register === MORE ? 'more' : 'all', `writer ${row.writer}`, `register ${row.register}`]) {
        const own = figures.get(key) ?? none();
        figures.set(key, own);
        if (label.role === 'scale') {
          own.scale++;
          own.scaleFound += got === null ? 0 : 1;
          own.scaleKept += got?.role === 'scale' ? 1 : 0;
        } else {
          own.labelled++;
          own.found += got === null ? 0 : 1;
          own.kind += got?.kind === label.kind ? 1 : 0;
          own.role += got?.role === label.role ? 1 : 0;
        }
      }
    }
  }
  return figures;
}

/** Each writer is told by what the others taught. */
export function leftOut(rows: readonly NumberRow[]): Map<string, Found> {
  const examples = readExamples(rows);
  const made = new Map<string, Weights>();
  return quantityFigures(rows, (writer) => {
    const weights = made.get(writer) ?? weightsOf(trainRoles(examples.filter((example) => example.writer !== writer)));
    made.set(writer, weights);
    return weights;
  });
}

interface ClaimLabel {
  readonly from: number | null;
  readonly to: number | null;
  readonly stated_percent: number | null;
  readonly consistent: boolean | null;
}
interface ClaimRow extends ClaimLabel {
  readonly id: string;
  readonly text: string;
  readonly make?: string;
  readonly claims?: readonly ClaimLabel[];
}
export interface JudgedClaims {
  rows: number;
  /** Every claim of the row found with its ends and its verdict, and none beside them. */
  right: number;
  readonly wrong: string[];
}

/** By `all`, file and make. */
export function claimFigures(): Map<string, JudgedClaims> {
  const figures = new Map<string, JudgedClaims>();
  for (const file of ['claims', 'claims-more'])
    for (const row of readLines<ClaimRow>(file)) {
      const right = judgedRight(row);
      for (const key of ['all', file, ...(row.make === undefined ? [] : [row.make])]) {
        const own = figures.get(key) ?? { rows: 0, right: 0, wrong: [] };
        figures.set(key, own);
        own.rows++;
        if (right) own.right++;
        else own.wrong.push(row.id);
      }
    }
  return figures;
}

/** Ends in the same proportion are the same ends: labels give minutes where a text speaks of hours. */
const close = (a: number, b: number, slack: number): boolean => Math.abs(a - b) <= slack;

function judgedRight({ text, claims, ...own }: ClaimRow): boolean {
  const wanted = claims ?? [own];
  const got = read(text).claims;
  const matched = wanted.every((want) =>
    got.some(
      ({ from, to, stated, consistent }) =>
        close(to / from, (want.to ?? 0) / (want.from ?? 1), 1e-6) &&
        close(stated, want.stated_percent ?? 0, 0.11) &&
        consistent === want.consistent,
    ),
  );
  return matched && got.length === wanted.length;
}

const share = (part: number, whole: number): string => (whole === 0 ? '  – ' : (part / whole).toFixed(2));

function main(): void {
  const rows = readNumberRows();
  console.log('baseline, target and result of numbers.jsonl            found  kind  role | scale called scale');
  for (const [key, f] of leftOut(rows))
    console.log(
      `${key.padEnd(24)} ${String(f.labelled).padStart(4)} labelled ${' '.repeat(14)} ${share(f.found, f.labelled)}   ${share(f.kind, f.found)}  ${share(f.role, f.found)} | ${share(f.scaleKept, f.scaleFound)} of ${String(f.scaleFound)}`,
    );
  console.log('\nstated changes judged right');
  for (const [key, { rows: all, right, wrong }] of claimFigures())
    console.log(`${key.padEnd(24)} ${String(right).padStart(4)} of ${String(all).padEnd(4)} ${share(right, all)} ${key === 'all' ? '' : wrong.join(' ')}`);
}

if (import.meta.main) main();
