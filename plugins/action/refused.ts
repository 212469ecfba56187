import { clean } from '../cli/layout.ts';

/** A stranger’s file that is not taken. On one line: what happened — where and why — what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const LONGEST_SHOWN = 40;

/** A stranger’s word as an error may show it: no control or format characters, and short. */
export function shown(text: string): string {
  const safe = clean(text.slice(0, LONGEST_SHOWN + 1)).replaceAll(/\p{C}/gu, '\ufffd');
  return `“${safe.length > LONGEST_SHOWN ? `${safe.slice(0, LONGEST_SHOWN)}…` : safe}”`;
}
