import type { MakeReporter } from './reporter.ts';

/** Harmless to a JSON reader, but a terminal or GitHub's log would act on them. */
const RISKY = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|##(?=\[)/gu;
/** The same but for what is quicker to look for by itself. */
const RISKY_SIGN = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** JSON with two spaces' indentation, as it stands so deep in a document, and only characters that are safe to print. */
export function toJson(value: unknown, depth = 0): string {
  let within = value;
  // Each list around it opens and ends with a line of its own.
  for (let around = 0; around < depth; around++) within = [within];
  const whole = JSON.stringify(within, null, 2);
  const text = whole.slice(2 * depth + depth * (depth + 1), whole.length - depth * (depth + 1));
  if (text.search(RISKY_SIGN) < 0 && !text.includes('##[')) return text;
  return text.replace(RISKY, (found) =>
    found === '##' ? String.raw`#\u0023` : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The report, schema 1, one story at a time. */
export const reporter: MakeReporter = ({ ruleset }) => {
  let before = '\n    ';
  return {
    start: () => `{\n  "schema": 1,\n  "ruleset": ${toJson(ruleset())},\n  "stories": [`,
    story({ report }) {
      const text = before + toJson(report, 2);
      before = ',\n    ';
      return text;
    },
    end({ summary, unjudged }) {
      const close = before.startsWith(',') ? '\n  ]' : ']';
      return `${close},\n  "unjudged": ${toJson(unjudged, 1)},\n  "summary": ${toJson(summary, 1)}\n}\n`;
    },
  };
};
