import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { placeOf } from '../story-lint/index.ts';
import { findConfig } from './find-config.ts';
import { NO_CONFIG, readConfig, UnreadableConfig } from './index.ts';
import type { Config } from './index.ts';
import { Misconfigured } from './misconfigured.ts';

export interface Loaded extends Config {
  /** The folder that its paths start from. */
  readonly folder: string;
}

/** @throws {Misconfigured} where the file that holds here cannot be used. */
export function configIn(folder: string): Loaded {
  const path = findConfig(folder);
  return path === null ? { ...NO_CONFIG, folder } : { ...configAt(path), folder: dirname(path) };
}

/** @throws {Misconfigured} where the file is not there, is no text, or cannot be used. */
export function configAt(path: string): Config {
  const shown = relative('.', path);
  try {
    return configOf(readFileSync(path), shown);
  } catch (error) {
    if (error instanceof Misconfigured) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw whole(
        shown,
        'no such file — so nobody knows by what to judge',
        'check the spelling, and the folder you are in',
      );
    throw whole(shown, `cannot be read — the system says ${code ?? message}`, 'mend that, or name another file');
  }
}

/** The same of bytes that are already here. */
export function configOf(bytes: Uint8Array, path: string): Config {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw whole(path, 'not UTF-8 — from some byte on the text would be guessed at', 'save the file again as UTF-8');
  }
  try {
    return readConfig(text);
  } catch (error) {
    if (!(error instanceof UnreadableConfig)) throw error;
    throw new Misconfigured(
      error.faults.map(({ offset, message, remedy }) => ({ path, ...placeOf(text, offset), message, remedy })),
    );
  }
}

const whole = (path: string, message: string, remedy: string): Misconfigured =>
  new Misconfigured([{ path, line: 1, column: 1, message, remedy }]);
