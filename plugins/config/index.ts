/** `story.config.json`: what holds for all of somebody's stories. PURE: text in, settings or faults out. */
import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { Settings } from '../story-lint/index.ts';
import { isFixed, SCHEMA } from './schema.ts';

export { JSON_SCHEMA } from './schema.ts';

export interface Config {
  /** For the judge. */
  readonly settings: Settings;
  /** Where stories are when nobody says, from the folder that the file is in. */
  readonly paths: readonly string[] | null;
  /** 0 to 100. */
  readonly min: number | null;
  /** Points, 0 to 100. */
  readonly tolerance: number | null;
}
export const NO_CONFIG: Config = { settings: {}, paths: null, min: null, tolerance: null };

/** One thing that is wrong in the file. */
export interface ConfigFault {
  /** Offset into the text. */
  readonly offset: number;
  /** What is there — why that is wrong. */
  readonly message: string;
  readonly remedy: string;
}

/** Holds every fault that was found, in the order of the text; hosts print them and exit 2. */
export class UnreadableConfig extends Error {
  override readonly name = 'UnreadableConfig';
  readonly faults: readonly ConfigFault[];
  constructor(faults: readonly ConfigFault[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }
}

/** Room for a reason for each rule, many times over. */
const LONGEST = 100_000;

/** @throws {UnreadableConfig} when it is not JSON, or holds a key, a rule or a value that there is none of. */
export function readConfig(source: string): Config {
  const text = source.replace(/^\uFEFF/u, ' ');
  if (text.length > LONGEST)
    throw new UnreadableConfig([
      fault(0, `${text.length} characters — a configuration has at most ${LONGEST}`, 'name the file that was meant'),
    ]);
  const root = treeOf(text);
  const twice = repeatedKeys(root);
  const read = SCHEMA.safeParse(JSON.parse(text) as unknown);
  const faults = [...twice, ...(read.success ? [] : read.error.issues.flatMap((issue) => faultsOf(issue, root)))];
  if (faults.length > 0 || !read.success) throw new UnreadableConfig(faults.sort((a, b) => a.offset - b.offset));
  const { level, role, rules, allow, paths, min, tolerance } = read.data;
  return {
    settings: {
      ...(level === undefined ? {} : { level }),
      ...(role === undefined ? {} : { role }),
      ...(rules === undefined ? {} : { severities: rules }),
      ...(allow === undefined ? {} : { allow }),
    },
    paths: paths ?? null,
    min: min ?? null,
    tolerance: tolerance ?? null,
  };
}

const fault = (offset: number, message: string, remedy: string): ConfigFault => ({ offset, message, remedy });

/** A list of objects within the object is three; whoever reads JSON by recursion runs out of stack at some thousands. */
const DEEPEST = 10;

/**
 * Brackets, and what hides them from the parser: texts, which end with their line at the latest, and comments. Each is
 * one match even without an end, as looking for it again behind every mark would take the square of the time.
 */
const SIGNS = /"(?:[^"\\\n\r]|\\[\s\S])*"?|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|\/\/[^\n\r]*|[[{\]}]/gu;

function deepPlace(text: string): number | null {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > DEEPEST) return index;
  }
  return null;
}

function treeOf(text: string): Node {
  const deep = deepPlace(text);
  if (deep !== null)
    throw new UnreadableConfig([fault(deep, 'nested too deep — no setting is', 'name the file that was meant')]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first !== undefined) {
    const what = printParseErrorCode(first.error)
      .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ')
      .toLowerCase();
    throw new UnreadableConfig([
      fault(
        first.offset,
        `not JSON: ${what} — so nothing in it can be relied on`,
        'mend that place; JSON has no comments and no last comma',
      ),
    ]);
  }
  if (root?.type !== 'object')
    throw new UnreadableConfig([
      fault(0, 'not an object — the settings are keys of one', 'write for example { "level": "L7" }'),
    ]);
  return root;
}

/** JSON takes the last of two values in silence. */
function repeatedKeys(node: Node): ConfigFault[] {
  const names = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    const key = node.type === 'object' ? child.children?.[0] : undefined;
    if (key === undefined) return repeatedKeys(child);
    const name = String(key.value);
    const again = names.has(name)
      ? [fault(key.offset, `“${name}” stands here twice — only one of them can count`, 'delete one')]
      : [];
    names.add(name);
    return [...again, ...(child.children ?? []).slice(1).flatMap(repeatedKeys)];
  });
}

function faultsOf(issue: z.core.$ZodIssue, root: Node): ConfigFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const node = findNodeAtLocation(root, path);
  const at = node?.offset ?? nearestParent(root, path).offset;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  const value = node?.value as unknown;
  if (issue.code === 'unrecognized_keys') {
    const kind = path[0] === 'rules' ? 'rule' : 'key';
    return issue.keys.map((key) => {
      const offset = keyOffset(node, key) ?? at;
      return isFixed(key)
        ? fixed(key, offset, where)
        : fault(offset, `${where}unknown ${kind} “${key}” — it would change nothing`, remedy(key, keysAt(path)));
    });
  }
  if (node === undefined) return [fault(at, `${where}missing — it ${issue.message}`, 'add it')];
  if (isFixed(value)) return [fixed(String(value), at, where)];
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const names = issue.values.map(String);
    const known = names.length > FEW ? 'there is none of this name' : `there is ${names.join(', ')}`;
    return [fault(at, `${where}unknown “${value}” — ${known}`, remedy(value, names))];
  }
  const wants = issue.code === 'invalid_value' ? `wants one of ${issue.values.map(String).join(', ')}` : issue.message;
  return [fault(at, `${where}${told(node)} — it ${wants}`, 'write that, or delete the line')];
}

const fixed = (rule: string, offset: number, where: string): ConfigFault =>
  fault(
    offset,
    `${where}${rule} stays as it is — the site shows no story with such a finding`,
    'mend the story instead; delete this',
  );

function nearestParent(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

/** Of the object at this path, by the schema. */
function keysAt(path: readonly (string | number)[]): string[] {
  if (path[0] === 'rules') return Object.keys(SCHEMA.shape.rules.unwrap().shape);
  if (path[0] === 'allow') return Object.keys(SCHEMA.shape.allow.unwrap().element.shape);
  return Object.keys(SCHEMA.shape);
}

function keyOffset(node: Node | undefined, name: string): number | null {
  const key = node?.children?.map((property) => property.children?.[0]).find((each) => each?.value === name);
  return key?.offset ?? null;
}

const FEW = 8;

function remedy(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  if (near.length > 0) return `did you mean ${near.join(' or ')}?`;
  return names.length > FEW
    ? '`story rules` lists them; take one of those, or delete this'
    : `there is ${names.join(', ')}; take one of those, or delete this`;
}

function told({ type, value, children = [] }: Node): string {
  if (type !== 'object' && type !== 'array') return JSON.stringify(value);
  return children.length === 0 ? 'empty' : `an ${type}`;
}
