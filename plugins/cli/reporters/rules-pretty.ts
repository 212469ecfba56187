import { DIMENSIONS } from '../../story-lint/index.ts';
import type { Rule, Severity, Span } from '../../story-lint/index.ts';
import { clean, count, pad, wrap } from '../layout.ts';
import type { Paint, Terminal } from '../terminal.ts';
import { underlined } from './frame.ts';

export type DescribedRule = Omit<Rule, 'check'> & { readonly severity: Severity };

const SEVERITY_WIDTH = 12;

/** All rules, by the dimension they judge. */
export function ruleList(rules: readonly DescribedRule[], terminal: Terminal): string {
  const { paint } = terminal;
  const idWidth = Math.max(...rules.map(({ id }) => id.length)) + 2;
  const groups = [...DIMENSIONS, null].map((dimension) => {
    const members = rules.filter((rule) => rule.dimension === dimension);
    const lines = members.flatMap((rule) => line(rule, idWidth, terminal));
    return members.length === 0
      ? ''
      : `${paint.bold(dimension?.replace('-', ' ') ?? 'safeguards')}\n${lines.join('\n')}\n`;
  });
  return `${groups.filter((group) => group !== '').join('\n')}\n${count(rules.length, 'rule')} · story rules ID explains one\n`;
}

function line({ id, severity, title }: DescribedRule, idWidth: number, { columns, paint }: Terminal): string[] {
  const left = 2 + idWidth + SEVERITY_WIDTH;
  const rows = wrap(title, Math.max(20, columns - left));
  return rows.map((row, index) =>
    index === 0
      ? `  ${pad(id, idWidth)}${severityPaint(severity, paint)(pad(severity, SEVERITY_WIDTH))}${row}`
      : ' '.repeat(left) + row,
  );
}

/** One rule: what it says, why, and its examples with the words it points at. */
export function ruleInFull(
  { id, dimension, severity, title, why, examples }: DescribedRule,
  { columns, paint }: Terminal,
): string {
  const tint = severityPaint(severity, paint);
  const reason = why.replaceAll(/\[([^[\]]*)\]\([^()]*\)/gu, '$1').replaceAll(/`([^`]*)`/gu, '$1');
  const parts = [
    paint.bold(title),
    `${paint.dim(`${id} · `)}${tint(severity)}${paint.dim(` · ${dimension?.replace('-', ' ') ?? 'safeguard: reports, and costs no points'}`)}`,
    '',
    ...wrap(reason, columns),
    ...exampleList('Costs', examples.bad, columns, paint, tint),
    ...exampleList('Earns', examples.good, columns, paint, tint),
  ];
  return `${parts.join('\n')}\n`;
}

function exampleList(
  heading: string,
  examples: readonly string[],
  columns: number,
  paint: Paint,
  tint: (text: string) => string,
): string[] {
  if (examples.length === 0) return [];
  const shown = examples.map((example) => {
    const rows = parseMarks(example).flatMap(({ text, marks }) => underlined(clean(text), marks, columns - 4));
    return rows.flatMap(({ text, under }) => (under === '' ? [`  ${text}`] : [`  ${text}`, `  ${tint(under)}`]));
  });
  return ['', paint.bold(heading), ...shown.flatMap((rows, index) => (index === 0 ? rows : ['', ...rows]))];
}

interface MarkedLine {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** An example's lines without ⟦ and ⟧, and where the words between them stand. */
export function parseMarks(example: string): readonly MarkedLine[] {
  let open = false;
  return example.split('\n').map((line) => {
    let text = '';
    const marks: Span[] = [];
    let start = 0;
    for (const char of line) {
      if (char === '⟦') [open, start] = [true, text.length];
      else if (char === '⟧') {
        marks.push({ start, end: text.length });
        open = false;
      } else text += char;
    }
    if (open) marks.push({ start, end: text.length });
    return { text, marks };
  });
}

function severityPaint(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, suggestion: paint.cyan }[severity];
}
