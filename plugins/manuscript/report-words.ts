import type { Band, Dimension, ExclusionReason, MetricKind, MetricRole, Severity } from '../story-lint/index.ts';

/** Words for what the report names in code. One place, so that page, note and list say the same. */
export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  ownership: 'Ownership',
  'action-depth': 'Action depth',
  evidence: 'Evidence',
  structure: 'Structure',
  result: 'Result',
  conviction: 'Conviction',
  scope: 'Scope',
  delivery: 'Delivery',
};
export const DIMENSION_ASKS: Readonly<Record<Dimension, string>> = {
  ownership: 'Who decided and acted?',
  'action-depth': 'What exactly was done, in which order?',
  evidence: 'From what baseline to what result, and how is it known?',
  structure: 'Can situation, task, action and result be followed?',
  result: 'What was different afterwards, and did it last?',
  conviction: 'Which decision was held against pressure?',
  scope: 'Does the reach fit the level?',
  delivery: 'Can it be said aloud in two to five minutes?',
};
export const BAND_NAMES: Readonly<Record<Band, string>> = {
  'not-a-story': 'Not yet a story',
  'at-risk': 'At risk',
  developing: 'Developing',
  solid: 'Solid',
  'bar-raising': 'Bar-raising',
};
export const BAND_MEANS: Readonly<Record<Band, string>> = {
  'not-a-story': 'Nothing in it can be credited to the teller.',
  'at-risk': 'Something happened, but not what the teller did, or no outcome.',
  developing: 'A real story with a hole that a follow-up must fill.',
  solid: 'Creditable; one or two things to sharpen.',
  'bar-raising': 'Owned decision, mechanism, numbers that add up, lasting effect.',
};
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  suggestion: 'Suggestion',
};
export const REASON_NAMES: Readonly<Record<ExclusionReason, string>> = {
  quotation: 'quoted speech',
  code: 'code',
  heading: 'headings',
  table: 'tables',
  prompt: 'unwritten prompts',
  html: 'markup',
  'link-target': 'link addresses',
  interviewer: 'the interviewer’s words',
  unreadable: 'runs of signs',
};
export const KIND_NAMES: Readonly<Record<MetricKind, string>> = {
  percent: 'per cent',
  money: 'money',
  duration: 'time',
  count: 'count',
  ratio: 'ratio',
  rating: 'rating',
};
export const ROLE_NAMES: Readonly<Record<MetricRole, string>> = {
  baseline: 'baseline',
  target: 'target',
  result: 'result',
  scale: 'scale',
};

export const points = (value: number): string => value.toFixed(1);
