import { crc32 } from 'node:zlib';
import { Unzip, UnzipInflate } from 'fflate';
import { Refused } from './refused.ts';
import { entriesOf } from './zip-directory.ts';
import { MOST_REPORT } from './shape.ts';
import type { Entry } from './zip-directory.ts';

/** A report packs to a tenth of itself or less, so this is several times what the largest one that is taken needs. */
export const MOST_ZIP_BYTES = 1_000_000;
/** DEFLATE makes at most 1,032 bytes of one, so that no more than 1 MB is inflated beyond the bound. */
const BITE = 1_000;

const NUMBER = 'pull-request';
const REPORT = 'story-diff.json';
/** GitHub’s own numbers are far from ten digits. */
const DECIMAL = /^([1-9]\d{0,8})\n?$/u;

/** What the judging run handed over. Nothing in it is to be believed. */
export interface Artifact {
  readonly pullRequest: number;
  /** The text of the report, unchecked. */
  readonly report: string;
}

/**
 * The two files of a ZIP that holds exactly these: `pull-request` and `story-diff.json`.
 * @throws {Refused} for any other bytes, and nothing else.
 */
export function readArtifact(zip: Uint8Array): Artifact {
  if (zip.length > MOST_ZIP_BYTES) throw refused(`it is over ${MOST_ZIP_BYTES} bytes`);
  const entries = entriesOf(zip, refused);
  if (entries.length !== 2 || ![NUMBER, REPORT].every((name) => entries.some((entry) => entry.name === name))) {
    throw refused(`it must hold the files ${NUMBER} and ${REPORT}, each once, and nothing else`);
  }
  const files = inflated(zip, entries);
  return { pullRequest: numberIn(files), report: textOf(files, REPORT) };
}

const refused = (why: string): Refused =>
  new Refused(`the artifact is refused — ${why} — look at the workflow that made it`);

type Files = ReadonlyMap<string, Uint8Array>;

function inflated(zip: Uint8Array, entries: readonly Entry[]): Files {
  const files = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const entry = entries.find(({ name }) => name === file.name);
    if (entry === undefined || files.has(file.name)) throw refused('its parts are not those of its list');
    files.set(file.name, new Uint8Array());
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MOST_REPORT) throw refused(`${file.name} is over ${MOST_REPORT} bytes`);
      chunks.push(chunk);
      if (isLast) files.set(file.name, exactly(entry, Buffer.concat(chunks)));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < zip.length; at += BITE) unzip.push(zip.subarray(at, at + BITE), at + BITE >= zip.length);
  } catch (error) {
    throw error instanceof Refused ? error : refused('it is damaged');
  }
  for (const entry of entries) exactly(entry, files.get(entry.name) ?? new Uint8Array());
  return files;
}

function exactly({ name, size, crc }: Entry, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== size || crc32(bytes) !== crc) throw refused(`${name} is not what its list says`);
  return bytes;
}

function textOf(files: Files, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.get(name));
  } catch {
    throw refused(`${name} is not UTF-8`);
  }
}

function numberIn(files: Files): number {
  const digits = DECIMAL.exec(textOf(files, NUMBER))?.[1];
  if (digits === undefined) throw refused(`${NUMBER} holds no number of a pull request`);
  return Number(digits);
}
