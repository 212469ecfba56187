/** What a story’s front matter may say, and how each value is read: for the engine, the shell, editors and the site alike. */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { distance } from 'fastest-levenshtein';
import { nearest } from '../../nearest.ts';
import type { Allowance, Level, PrincipleSlug } from '../types.ts';
import { LEVELS, PRINCIPLES } from '../types.ts';
import { principlesNamed } from './claimed-principles.ts';

/** The value under a key, with what a reader needs to speak of it. */
export interface Value {
  /** Null where the key is not there, or nothing stands behind it. */
  readonly node: Node | null;
  /** Says that a value was read as something it does not quite say. */
  readonly assume: (message: string, suggestion?: string) => void;
  /** Says that a part of a value means nothing, and what would. */
  readonly fault: (message: string) => void;
  /** @throws {UnreadableStory} always, pointing at the value or a part of it. */
  readonly refuse: (wants: string, at?: Node) => never;
}
type Reader<T> = (value: Value) => T;

const TELLINGS = ['told', 'retold', 'model'] as const;
const ORIGINS = ['account', 'made-for-the-playbook'] as const;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Every key that a story knows. To add one, add a line. */
export const FIELDS = {
  title: text,
  description: text,
  level,
  role: text,
  question: text,
  principles,
  /** Private or public. Anything else is refused, so that no slip makes a story public. */
  visibility: oneOf(['public', 'private'] as const),
  target,
  allow,
  /** For the playbook’s own examples: the case study, which telling it is, and where its facts are from. */
  case: slug,
  telling: oneOf(TELLINGS),
  origin: oneOf(ORIGINS),
} as const satisfies Readonly<Record<string, Reader<unknown>>>;

export type Key = keyof typeof FIELDS;
export type Fields = { readonly [K in Key]: ReturnType<(typeof FIELDS)[K]> };

/** Keys whose value is free text: what stands on the line is meant, whatever YAML makes of it. */
export const FREE_TEXT: readonly Key[] = ['title', 'description', 'role', 'question'];
/** Keys that only the playbook’s own examples have use for: no slip of a stranger’s fingers leads to them. */
const OF_THE_PLAYBOOK: readonly Key[] = ['case', 'telling', 'origin'];
const WRITERS = (Object.keys(FIELDS) as Key[]).filter((key) => !OF_THE_PLAYBOOK.includes(key));

/** What steers a page of this site: Starlight’s own keys and Astro’s. `<<` would take in others. */
export const STEERING: ReadonlySet<string> = new Set([
  ...['slug', 'editUrl', 'head', 'tableOfContents', 'template', 'hero', 'lastUpdated', 'prev', 'next', 'pagefind'],
  ...['banner', 'sidebar', 'layout', '<<'],
]);
/** How other tools say who may read a page. Whoever writes one of these means `visibility`. */
const MEANS_VISIBILITY: ReadonlySet<string> = new Set([
  ...['draft', 'hidden', 'private', 'privacy', 'public', 'publish', 'published', 'unlisted', 'visible'],
]);

/** What other tools call a page that not everybody may read: as a value of whatever key. */
const PRIVATE_WORDS: ReadonlySet<string> = new Set([
  'confidential',
  'draft',
  'hidden',
  'private',
  'secret',
  'unlisted',
]);

export const isKey = (name: string): name is Key => Object.hasOwn(FIELDS, name);

/** Letters are compared, not their width, accents, marks or case. */
const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
const sorted = (word: string): string => Array.from(word).sort().join('');
/** A slip in a word of so many letters may take two strokes to mend. */
const LONG_KEY = 8;

/** Whether a value under a key that no story knows, or one below it, says that the story is private. */
export function saysPrivate(value: unknown): boolean {
  if (isScalar(value)) return typeof value.value === 'string' && PRIVATE_WORDS.has(bare(value.value));
  return isMap(value) && value.items.some((pair) => saysPrivate(pair.value));
}

/** The known key that an unknown one was most likely meant for, or null for another tool’s. */
export function keyMeant(name: string): Key | null {
  const typed = bare(name);
  if (MEANS_VISIBILITY.has(typed.replace(/^is/u, ''))) return 'visibility';
  const isSlip = (key: Key): boolean => {
    if (typed === key) return true;
    const strokes = distance(typed, key);
    return strokes === 1 || (strokes === 2 && (key.length >= LONG_KEY || sorted(typed) === sorted(key)));
  };
  return WRITERS.find(isSlip) ?? null;
}

function text({ node, refuse }: Value): string | null {
  if (node === null) return null;
  const words = wordsOf(node);
  if (words === null) return refuse('a text');
  return words.trim() === '' ? null : words;
}

/** A scalar as it was written: `2020-01-01` and `no` are no dates and truths here. */
function wordsOf(node: Node): string | null {
  if (!isScalar(node)) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

const LEVEL = /^L\s?([4-7])$/iu;
function level({ node, assume, refuse }: Value): Level | null {
  if (node === null) return null;
  const words = wordsOf(node)?.trim() ?? '';
  const number = LEVEL.exec(words)?.[1] ?? (/^[4-7]$/u.test(words) ? words : null);
  if (number === null) return refuse(`one of ${LEVELS.join(', ')}`);
  const meant = `L${number}` as Level;
  if (words === number) assume(`“${words}” is read as ${meant}. Write it so.`, meant);
  return meant;
}

function principles({ node, assume, fault, refuse }: Value): readonly PrincipleSlug[] {
  if (node === null) return [];
  const items = isSeq(node) ? node.items : [node];
  const names = items.map((item) => (isScalar(item) ? wordsOf(item) : null));
  if (!names.every((name) => name !== null)) return refuse('a list of Leadership Principles, by name or slug');
  const { found, unknown, guessed } = principlesNamed(names);
  for (const name of unknown) {
    const near = nearest(name, PRINCIPLES)[0];
    const remedy = near === undefined ? 'Name one of the sixteen' : `The nearest is ${near}: write that`;
    fault(`“${name}” is no Leadership Principle. ${remedy}, or delete it.`);
  }
  for (const { name, slug: meant } of guessed) assume(`“${name}” is read as ${meant}. Write it so.`);
  return found;
}

function target({ node, refuse }: Value): number | null {
  if (node === null) return null;
  const words = wordsOf(node)?.trim() ?? '';
  const number = /^\d{1,3}(?:\.\d{1,3})?$/u.test(words) ? Number(words) : NaN;
  return number <= 100 ? number : refuse('a number from 0 to 100');
}

function slug({ node, refuse }: Value): string | null {
  if (node === null) return null;
  const words = wordsOf(node) ?? '';
  return SLUG.test(words) ? words : refuse('a slug in kebab-case');
}

function oneOf<const T extends readonly string[]>(words: T): Reader<T[number] | null> {
  return ({ node, refuse }) => {
    if (node === null) return null;
    const word = wordsOf(node);
    return words.find((one) => one === word) ?? refuse(words.map((one) => `\`${one}\``).join(' or '));
  };
}

const ALLOWANCE = ['rule', 'because'];
function allow({ node, refuse }: Value): readonly (Omit<Allowance, 'span'> & { readonly node: Node })[] {
  const wants = 'a list of `{ rule: <id>, because: "<reason>" }`';
  if (node === null) return [];
  if (!isSeq(node)) return refuse(wants);
  return node.items.map((item) => {
    if (!isMap(item)) return refuse(wants);
    const odd = item.items.find(({ key }) => !isScalar(key) || !ALLOWANCE.includes(String(key.value)));
    if (odd !== undefined) return refuse(wants, odd.key as Node);
    const rule = item.get('rule', true) as Node | undefined;
    const because = item.get('because', true) as Node | undefined;
    const id = rule === undefined ? null : wordsOf(rule);
    const reason = because === undefined || (isScalar(because) && because.value === null) ? '' : wordsOf(because);
    if (id === null || reason === null) return refuse(wants, item);
    return { rule: id, because: reason.trim(), node: item };
  });
}
