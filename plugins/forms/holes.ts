import { slugOf } from '../file-name.ts';
import type { Field, Pieces } from './form-types.ts';

/** `_[Write here: what to say]_` takes a passage, `[what it is]` some words; a link is neither. */
const HOLE = /_\[Write here: (?<long>[^[\]]*)\]_|\[(?<short>[^[\]\n]*)\](?!\()/gu;
/** A prompt that leaves it to the words in front of it. */
const NOTHING_SAID = /^[\s…]*$/u;
/** A label that is read out before each field. */
const LONGEST_LABEL = 90;
/** A name in front of a hole. */
const MOST_WORDS = 3;

/** Finds the holes of a template, and knows those that it has found. */
export class Holes {
  readonly fields: Field[] = [];
  private readonly named = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param where the heading it stands under, for a hole that nothing else names */
  piecesOf(text: string, where: string): Pieces {
    const pieces: (string | { field: string })[] = [];
    let from = 0;
    for (const found of text.matchAll(HOLE)) {
      const { long, short = '' } = found.groups ?? {};
      const lead = text.slice(from, found.index);
      if (lead !== '') pieces.push(lead);
      from = found.index + found[0].length;
      const around = { lead, before: text.slice(0, found.index), after: text.slice(from) };
      pieces.push({
        field: long === undefined ? this.short(short, around, where) : this.long(long, found[0], around, where),
      });
    }
    if (from < text.length) pieces.push(text.slice(from));
    return pieces;
  }

  /** An id that nothing else has. */
  idOf(words: string): string {
    const slug = slugOf(words).slice(0, 48) || 'field';
    let id = slug;
    for (let count = 2; this.taken.has(id); count++) id = `${slug}-${count}`;
    this.taken.add(id);
    return id;
  }

  add(label: string, rest: Partial<Field>): string {
    const id = this.idOf(label);
    this.fields.push({ id, label, hint: '', open: '', long: false, quoted: false, choices: [], ...rest });
    return id;
  }

  private short(words: string, { lead, before, after }: Around, where: string): string {
    const known = this.named.get(words.trim());
    if (known !== undefined) return known;
    const isBlank = words.trim() === '';
    // “role: [role and level]”; a sentence with a colon asks for nothing.
    const named = askedBy(lead);
    const asked = isBlank || (named?.split(' ').length ?? 0) <= MOST_WORDS ? named : null;
    const label = asked ?? (isBlank ? where : capital(words));
    const hint = asked === null ? sentenceAround(before, after) : isBlank ? '' : capital(words);
    const id = this.add(label, { hint, open: `[${words}]`, quoted: isQuoted(before) });
    if (!isBlank) this.named.set(words.trim(), id);
    return id;
  }

  private long(words: string, open: string, { lead, before }: Around, where: string): string {
    const isSaid = !NOTHING_SAID.test(words);
    const asked = askedBy(lead, !isSaid);
    const label = asked ?? (isSaid ? capital(words) : where);
    const hint = asked !== null && isSaid ? capital(words) : '';
    return this.add(label, { hint, open, long: true, quoted: isQuoted(before) });
  }
}

interface Around {
  /** Since the hole before. */
  readonly lead: string;
  readonly before: string;
  readonly after: string;
}

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`.trim();
const isQuoted = (before: string): boolean => before.endsWith('“');

/** What the words in front of a hole ask for, where they end in a colon; with `any`, whatever they end in. */
function askedBy(lead: string, any = false): string | null {
  const words = lead
    .replaceAll(/[“”*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
  if (words === '' || !(any || words.endsWith(':'))) return null;
  const sentences = words.replace(/:$/u, '').split(/(?<=[.?!]) /u);
  let label = sentences.pop() ?? '';
  for (const sentence of sentences.toReversed()) {
    if (label.length + sentence.length > LONGEST_LABEL) break;
    label = `${sentence} ${label}`;
  }
  return capital(label);
}

/** The sentence with a gap in it; nothing where no sentence is. */
function sentenceAround(before: string, after: string): string {
  const start = Math.max(
    ...['. ', '? ', '! ', ' · ', '\n'].map(
      (end) => before.lastIndexOf(end) + end.length * Number(before.includes(end)),
    ),
    0,
  );
  const [end = after] = /^[^.?!·\n]*[.?!]?/u.exec(after) ?? [];
  const [left, right] = [before.slice(start).trimStart(), end.trimEnd()];
  return /\p{L}{2}/u.test(left + right) ? `${left}…${right}`.replaceAll(/[“”*_]/gu, '').replace(/…\.$/u, '…') : '';
}
