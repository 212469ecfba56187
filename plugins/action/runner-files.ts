import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { Environment } from './inputs.ts';

/** GitHub drops a step's summary whole if it is over 1 MiB. */
export const MOST_SUMMARY_BYTES = 1_000_000;

/** A word that no story can know. */
export const token = (): string => randomBytes(16).toString('hex');

/** `name=value` for GITHUB_OUTPUT in the form in which no value can begin another output. */
export function outputsText(outputs: Readonly<Record<string, string>>, end: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
    .join('');
}

/** The text, or as many of its first lines as a summary takes, and a line that says so. */
export function summaryText(markdown: string, most = MOST_SUMMARY_BYTES): string {
  if (Buffer.byteLength(markdown) <= most) return markdown;
  const rest = '\n\nThe rest did not fit here.\n';
  const cut = Buffer.from(markdown).subarray(0, most - Buffer.byteLength(rest));
  const end = cut.lastIndexOf(0x0a);
  return cut.subarray(0, end === -1 ? 0 : end).toString('utf8') + rest;
}

/** Hands on to the steps behind this one. Outside a runner there is nobody to hand it to. */
export function handOn(
  outputs: Readonly<Record<string, string>>,
  markdown: string,
  { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY }: Environment,
): void {
  if (GITHUB_OUTPUT !== undefined && GITHUB_OUTPUT !== '') appendFileSync(GITHUB_OUTPUT, outputsText(outputs, token()));
  if (GITHUB_STEP_SUMMARY !== undefined && GITHUB_STEP_SUMMARY !== '')
    appendFileSync(GITHUB_STEP_SUMMARY, summaryText(markdown));
}
