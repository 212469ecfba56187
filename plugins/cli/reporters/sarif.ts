import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Dimension, ReportedFinding, Rule, Severity } from '../../story-lint/index.ts';
import type { Problem } from '../problem.ts';
import { toJson } from './json.ts';
import { repositoryPath } from './repository-path.ts';
import type { MakeReporter, Setting } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/** SARIF 2.1.0, for GitHub's code scanning and the editors that read it. One result a finding. */
export const reporter: MakeReporter = (setting) => {
  const log = sarif(setting);
  return {
    start: () => log.start(),
    story: ({ report }) => log.results(report.path, report.findings),
    end: ({ unjudged }) => log.end(unjudged, []),
  };
};

interface Log {
  start(): string;
  results(path: string, findings: readonly ReportedFinding[]): string;
  end(unjudged: readonly Problem[], notes: readonly object[]): string;
}

/** A log in pieces, so that it is never in memory as a whole. */
export function sarif({ rules, severityOf, version, ruleset }: Setting): Log {
  const index = new Map(rules.map((rule, at) => [rule.id, at]));
  let before = '\n        ';
  return {
    start() {
      const driver = {
        name: 'story',
        semanticVersion: version,
        properties: { ruleset: ruleset() },
        rules: rules.map((rule) => descriptor(rule, severityOf(rule.id))),
      };
      return `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": ${toJson({ driver }, 3)},
      "columnKind": "utf16CodeUnits",
      "results": [`;
    },
    results(path, findings) {
      let text = '';
      for (const finding of findings) {
        text += before + toJson(result(path, finding, index.get(finding.rule)), 4);
        before = ',\n        ';
      }
      return text;
    },
    end(unjudged, notes) {
      const invocation = {
        executionSuccessful: unjudged.length === 0,
        toolExecutionNotifications: [...unjudged.map(notification), ...notes],
      };
      return `${before.startsWith(',') ? '\n      ]' : ']'},\n      "invocations": ${toJson([invocation], 3)}\n    }\n  ]\n}\n`;
    },
  };
}

function descriptor({ id, title, why, dimension, examples }: Rule, severity: Severity): object {
  const marked = (text: string): string => text.replaceAll(/[⟦⟧]/gu, '');
  const list = (kind: string, texts: readonly string[]): string =>
    texts[0] === undefined ? '' : `\n\n${kind}: ${marked(texts[0])}`;
  const links = /\[([^[\]]*)\]\([^()]*\)/gu;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why.replaceAll(links, '$1') },
    help: {
      text: `${why.replaceAll(links, '$1')}${list('Costs', examples.bad)}${list('Earns', examples.good)}`,
      // Links in a rule's reason lead to pages of this site, which a SARIF reader has no base for.
      markdown: `${why.replaceAll(links, '$1')}${list('**Costs**', examples.bad)}${list('**Earns**', examples.good)}`,
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [dimensionTag(dimension)] },
  };
}

const dimensionTag = (dimension: Dimension | null): string => dimension ?? 'safeguard';

function result(path: string, finding: ReportedFinding, ruleIndex: number | undefined): object {
  const { rule, severity, message, suggestions, line, column, endLine, endColumn, quote } = finding;
  const text = suggestions.length === 0 ? message : `${message} Try: ${suggestions.join(' · ')}`;
  const region = {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    ...(quote === '' ? {} : { snippet: { text: quote } }),
  };
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: plain(text) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region } }],
  };
}

const notification = (problem: Problem): object => said('error', problem, `${problem.message} — ${problem.remedy}`);

/** Something about the run, at a place. */
export function said(
  level: 'error' | 'warning' | 'note',
  { path, line, column }: Pick<Problem, 'path' | 'line' | 'column'>,
  text: string,
): object {
  const physicalLocation = { artifactLocation: { uri: uriOf(path) }, region: { startLine: line, startColumn: column } };
  return { level, message: { text: plain(text) }, locations: [{ physicalLocation }] };
}

/** A link or a placeholder in a writer's words would be taken for one of the message's own. */
const plain = (text: string): string =>
  text
    .replaceAll(/(?<![^\]])[^\]]*\]\(/gu, (words) => words.replaceAll('[', String.raw`\[`))
    .replaceAll(/\{(\d+)\}/gu, '{{$1}}');

function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return repositoryPath(path).split('/').map(encodeURIComponent).join('/');
}
