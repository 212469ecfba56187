/** What the YAML block says that a story may begin with. */
import { isAlias, isMap, isNode, isScalar, parseDocument, visit, YAMLMap } from 'yaml';
import type { Document, Node } from 'yaml';
import { nearest } from '../../nearest.ts';
import type { Allowance, FrontMatterNote, Shown, Span } from '../types.ts';
import { openingOf } from './block.ts';
import { FIELDS, isKey, keyMeant, saysPrivate, STEERING } from './fields.ts';
import type { Fields, Key } from './fields.ts';
import { takeFreeText } from './free-text.ts';
import { plainMap } from './plain-yaml.ts';
import { shownValues } from './shown.ts';
import { strayIn } from './stray.ts';
import { UnreadableStory } from './unreadable.ts';

export interface FrontMatter extends Omit<Fields, 'allow'> {
  /** From the opening dashes to behind the closing ones; null where there is none. */
  readonly block: Span | null;
  /** Where the text begins. */
  readonly bodyStart: number;
  readonly allow: readonly Allowance[];
  /** What was not read quite as it was written, or not at all. */
  readonly notes: readonly FrontMatterNote[];
  /** The values that a page or a report shows. */
  readonly shown: readonly Shown[];
}

/** Above this many characters front matter is not a story’s: pasted files end here. */
const LONGEST_FRONT_MATTER = 20_000;
const KEEP =
  'Keep title, level, role, question, principles, visibility, target and allow; move the rest into the text.';

const HTML = /<[a-z/!?]/iu;

/**
 * Reads a story’s front matter: what its values mean, with a note where something was assumed or passed over. A text
 * without any is a story without front matter. Expands nothing; linear in the text.
 * @throws {UnreadableStory} at the first thing that cannot be read as meant, or that no story may say.
 */
export function readFrontMatter(source: string): FrontMatter {
  const { block, inside, bodyStart } = openingOf(source);
  const { start, end } = inside;
  if (end - start > LONGEST_FRONT_MATTER) {
    const long = `the front matter is ${end - start} characters long; a story’s is at most ${LONGEST_FRONT_MATTER}`;
    throw new UnreadableStory(long, start, KEEP);
  }
  const { taken, rest } = takeFreeText(source.slice(start, end));
  const root = plainMap(rest) ?? rootOf(parsed(rest, start), start);
  const values = new Map<Key, Node>();
  const notes: FrontMatterNote[] = [];
  const spanOf = (node: Node): Span => ({
    start: start + (node.range?.[0] ?? 0),
    end: start + (node.range?.[1] ?? rest.length),
  });
  for (const { key, value } of root.items as { key: unknown; value: unknown }[]) {
    const name = nameOf(key, start);
    if (isKey(name)) {
      const isSaid = isNode(value) && !(isScalar(value) && value.value === null);
      if (isSaid) values.set(name, value);
      // Nothing behind it says neither, and whoever began the line meant one.
      else if (name === 'visibility') values.set(name, key as Node);
    } else {
      const { start: offset, end: behind } = spanOf(key as Node);
      notes.push({ start: offset, end: behind, kind: 'ignored', message: strange(name, value, offset) });
    }
  }
  for (const { key, value } of taken) {
    if (root.has(key) || values.has(key)) {
      throw new UnreadableStory(`the front matter says \`${key}\` twice`, spanOf(value).start, 'Keep one of them.');
    }
    values.set(key, value);
    notes.push({
      ...spanOf(value),
      kind: 'assumed',
      message: `The whole rest of the line is read as the ${key}. Put it in quotes, so that other tools read it so too.`,
      suggestion: `'${value.value.replaceAll("'", "''")}'`,
    });
  }
  const shown = shownValues(values, source, start);
  for (const span of shown.filter(({ text }) => HTML.test(text))) {
    const message = 'What looks like HTML is shown as it is written here, and never as HTML. Write it in words.';
    notes.push({ start: span.start, end: span.end, kind: 'assumed', message });
  }
  const read = <K extends Key>(key: K): Fields[K] => {
    const node = values.get(key) ?? null;
    const whole = node === null ? { start, end: start } : spanOf(node);
    return FIELDS[key]({
      node,
      assume: (message, suggestion) => {
        notes.push({ ...whole, kind: 'assumed', message, ...(suggestion === undefined ? {} : { suggestion }) });
      },
      fault: (message) => {
        notes.push({ ...whole, kind: 'unknown', message });
      },
      refuse: (wants, part) => {
        const place = part === undefined ? whole : spanOf(part);
        const what = `\`${key}\` in the front matter is not ${wants}`;
        throw new UnreadableStory(what, place.start, `Give \`${key}\` ${wants}, or delete the line.`);
      },
    }) as Fields[K];
  };
  const fields = Object.fromEntries((Object.keys(FIELDS) as Key[]).map((key) => [key, read(key)])) as unknown as Fields;
  return {
    ...fields,
    allow: fields.allow.map(({ rule, because, node }) => ({ rule, because, span: spanOf(node) })),
    notes: [...notes, ...strayIn(source, bodyStart)],
    shown,
    block,
    bodyStart,
  };
}

function parsed(text: string, start: number): Document {
  const yaml = parseDocument(text, { prettyErrors: false });
  const fault = yaml.errors[0];
  if (fault !== undefined) {
    throw new UnreadableStory(
      `the front matter is not valid YAML: ${inOwnWords(fault.message)}`,
      start + fault.pos[0],
      'Mend that line; a value that holds a colon, a # or a leading quote must stand in quotes.',
    );
  }
  visit(yaml, (_, node) => {
    if (!isNode(node)) return;
    const sign = isAlias(node) ? '*' : node.anchor !== undefined ? '&' : node.tag !== undefined ? '!' : null;
    if (sign === null) return;
    throw new UnreadableStory(
      `the front matter holds YAML’s ${sign === '!' ? 'tag (a word behind !)' : `sign for a reference (${sign})`}`,
      // It stands before the value that it belongs to.
      start + Math.max(0, text.lastIndexOf(sign, node.range?.[0] ?? 0)),
      'Write the value out; one that is meant to begin with such a sign stands in quotes.',
    );
  });
  return yaml;
}

/** Behind a colon, and from a backslash on, the parser repeats what it has read, and a build’s output may be public. */
const inOwnWords = (message: string): string => message.replace(/(?<=\w): [^]*|\s\\[^]*/u, '').replaceAll(/\s+/gu, ' ');

function rootOf({ contents }: Document, start: number): YAMLMap {
  if (contents === null) return new YAMLMap();
  if (isMap(contents)) return contents;
  throw new UnreadableStory(
    'the front matter is not a list of `key: value` lines',
    start + (contents.range?.[0] ?? 0),
    'Write for example `title: Cutting checkout latency`.',
  );
}

function nameOf(key: unknown, start: number): string {
  if (isScalar(key)) return String(key.value);
  const [at] = (isNode(key) ? key.range : null) ?? [0];
  throw new UnreadableStory('a key in the front matter is no word', start + at, 'Write it as a word, or delete it.');
}

/**
 * What is to be said of a key that no story knows.
 * @throws {UnreadableStory} where it was meant for one that a story knows, or would steer a page.
 */
function strange(name: string, value: unknown, offset: number): string {
  const meant = keyMeant(name) ?? (saysPrivate(value) ? 'visibility' : null);
  if (meant !== null) {
    const remedy =
      meant === 'visibility'
        ? 'Write `visibility: private` or `visibility: public`; until then the story counts as private.'
        : `Write \`${meant}\`, or delete the line.`;
    throw new UnreadableStory(`“${name}” is no key of a story; the nearest is \`${meant}\``, offset, remedy);
  }
  if (STEERING.has(name)) {
    const near = nearest(name, Object.keys(FIELDS))[0];
    throw new UnreadableStory(
      `“${name}” steers a page of the site, and a story may not`,
      offset,
      `Delete the line${near === undefined ? '' : `, or write \`${near}\` if you meant that`}.`,
    );
  }
  return `“${name}” is no key of a story and is not read. Leave it for the tool that reads it, or delete it.`;
}
