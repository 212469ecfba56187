import { appendFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { Environment } from './inputs.ts';
import { Refused } from './refused.ts';

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

/**
 * Hands on to the steps behind this one; the outputs last, which therefore speak of nothing that was not done. Outside
 * a runner there is nobody to hand it to.
 * @throws {Refused} where the runner's files take no more.
 */
export function handOn(outputs: Readonly<Record<string, string>>, markdown: string, environment: Environment): void {
  append(environment, 'GITHUB_STEP_SUMMARY', summaryText(markdown));
  append(environment, 'GITHUB_OUTPUT', outputsText(outputs, token()));
}

function append(environment: Environment, name: string, text: string): void {
  const file = environment[name] ?? '';
  if (file === '') return;
  try {
    appendFileSync(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refused(
      `${name} takes no more — the system says ${code ?? message} — make room on the runner, and run the job again`,
    );
  }
}
