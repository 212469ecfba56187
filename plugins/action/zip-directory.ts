/** The list at the end of a ZIP, read strictly. A library inflates; it does not say what kind of file an entry is. */

export interface Entry {
  readonly name: string;
  /** Bytes once inflated, as the list says. */
  readonly size: number;
  readonly crc: number;
}

const END = 0x06_05_4b_50;
const END_BYTES = 22;
const LISTED = 0x02_01_4b_50;
const LISTED_BYTES = 46;
/** Encrypted, strongly encrypted, names hidden. */
const SECRET = 0x20_41;
const STORED = 0;
const DEFLATED = 8;
/** A size that stands elsewhere. */
const ZIP64 = 0xff_ff_ff_ff;
const ZIP64_COUNT = 0xff_ff;
/** Kind of a Unix file, in the upper half of its attributes; 0 where the writer does not say. */
const KIND = 0xf0_00;
const REGULAR = 0x80_00;
/** In the lower half, on other systems. */
const FOLDER = 0x10;
/** More than were ever asked for. */
const MOST = 16;

/**
 * Entries in the order of the list, which must fill the file from the first entry on to its last byte.
 * @throws what `refused` makes of the reason.
 */
export function entriesOf(zip: Uint8Array, refused: (why: string) => Error): readonly Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw refused('it is no ZIP, or not all of one');
  const [disk, listDisk, here, all] = [4, 6, 8, 10].map((at) => view.getUint16(end + at, true));
  const [bytes, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (all === ZIP64_COUNT || bytes === ZIP64 || start === ZIP64)
    throw refused('it is a ZIP64, which so little needs not');
  if (disk !== 0 || listDisk !== 0 || here !== all) throw refused('it is a part of a ZIP');
  if (all === undefined || all > MOST) throw refused('it holds more than two files');
  if (start + bytes !== end) throw refused('its list is not where it says');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < all; index++) {
    if (at + LISTED_BYTES > end || view.getUint32(at, true) !== LISTED) throw refused('its list is damaged');
    const next = at + LISTED_BYTES + [28, 30, 32].reduce((sum, of) => sum + view.getUint16(at + of, true), 0);
    if (next > end) throw refused('its list is damaged');
    entries.push(entryAt(zip, view, at, refused));
    at = next;
  }
  if (at !== end) throw refused('its list is damaged');
  return entries;
}

function entryAt(zip: Uint8Array, view: DataView, at: number, refused: (why: string) => Error): Entry {
  const start = at + LISTED_BYTES;
  const name = Buffer.from(zip.subarray(start, start + view.getUint16(at + 28, true))).toString('latin1');
  const size = view.getUint32(at + 24, true);
  const attributes = view.getUint32(at + 38, true);
  const kind = (attributes >>> 16) & KIND;
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & SECRET) !== 0) throw refused('an entry is encrypted');
  if (method !== STORED && method !== DEFLATED) throw refused('an entry is packed in a way that nobody uses');
  if (size === ZIP64 || view.getUint32(at + 20, true) === ZIP64)
    throw refused('it is a ZIP64, which so little needs not');
  if ((kind !== 0 && kind !== REGULAR) || (attributes & FOLDER) !== 0) throw refused('an entry is no regular file');
  return { name, size, crc: view.getUint32(at + 16, true) };
}
