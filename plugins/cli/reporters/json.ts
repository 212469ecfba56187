import type { MakeReporter } from './reporter.ts';

/** Harmless to a JSON reader, but a terminal or GitHub's log would act on them. */
const RISKY = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|##(?=\[)/gu;

/** JSON with two spaces' indentation and only characters that are safe to print. */
export function toJson(value: unknown, indent = ''): string {
  return JSON.stringify(value, null, 2)
    .replace(RISKY, (found) =>
      found === '##' ? String.raw`#\u0023` : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('\n', `\n${indent}`);
}

/** The report, schema 1, one story at a time. */
export const reporter: MakeReporter = ({ ruleset }) => {
  let before = '\n    ';
  return {
    start: () => `{\n  "schema": 1,\n  "ruleset": ${toJson(ruleset())},\n  "stories": [`,
    story({ report }) {
      const text = before + toJson(report, '    ');
      before = ',\n    ';
      return text;
    },
    end({ summary, unjudged }) {
      const close = before.startsWith(',') ? '\n  ]' : ']';
      return `${close},\n  "unjudged": ${toJson(unjudged, '  ')},\n  "summary": ${toJson(summary, '  ')}\n}\n`;
    },
  };
};
