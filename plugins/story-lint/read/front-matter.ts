import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Allowance, Level, Span } from '../types.ts';
import { LEVELS } from '../types.ts';

/** A text that cannot be judged as it stands. Hosts print it and exit 2. */
export class UnreadableStory extends Error {
  override readonly name = 'UnreadableStory';
  /** Offset into the source. */
  readonly offset: number;
  readonly remedy: string;
  constructor(message: string, offset: number, remedy: string) {
    super(message);
    this.offset = offset;
    this.remedy = remedy;
  }
}

export interface FrontMatter {
  readonly bodyStart: number;
  readonly title: string | null;
  readonly level: Level | null;
  readonly role: string | null;
  readonly question: string | null;
  readonly principles: readonly string[];
  readonly allow: readonly Allowance[];
  readonly target: number | null;
  readonly visibility: string | null;
}

const FENCE = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/u;
const CLOSING = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/u;

/** Above this many characters front matter is not a story's: YAML bombs and pasted files end here. */
const LONGEST_FRONT_MATTER = 20_000;

/**
 * Reads the YAML block that a story may begin with. A text without one is a story without front matter.
 * @throws {UnreadableStory} when the block is not closed, is not YAML, or holds a value of the wrong kind.
 */
export function readFrontMatter(source: string): FrontMatter {
  const open = FENCE.exec(source);
  if (open === null) return empty(source.startsWith('\uFEFF') ? 1 : 0);
  const start = open[0].length;
  const close = CLOSING.exec(source.slice(start));
  if (close === null) {
    throw new UnreadableStory(
      'the front matter begins with --- and is never closed',
      0,
      'Put a line of three dashes after the last front-matter line, or delete the first line.',
    );
  }
  const text = source.slice(start, start + close.index);
  if (text.length > LONGEST_FRONT_MATTER) {
    throw new UnreadableStory(
      `the front matter is ${text.length} characters long; a story's is at most ${LONGEST_FRONT_MATTER}`,
      start,
      'Keep title, level, role, question, principles, visibility, target and allow; move the rest into the text.',
    );
  }
  return readFields(text, start, start + close.index + close[0].length);
}

function empty(bodyStart: number): FrontMatter {
  return {
    bodyStart,
    title: null,
    level: null,
    role: null,
    question: null,
    principles: [],
    allow: [],
    target: null,
    visibility: null,
  };
}

function readFields(text: string, start: number, bodyStart: number): FrontMatter {
  const yaml = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false });
  const fault = yaml.errors[0];
  if (fault !== undefined) {
    throw new UnreadableStory(
      `the front matter is not valid YAML: ${fault.message.replaceAll(/\s+/gu, ' ')}`,
      start + fault.pos[0],
      'Mend that line; a value that holds a colon, a # or a leading quote must stand in quotes.',
    );
  }
  const root = yaml.contents;
  if (root === null) return empty(bodyStart);
  if (!isMap(root)) {
    throw new UnreadableStory(
      'the front matter is not a list of `key: value` lines',
      start,
      'Write for example `title: Cutting checkout latency`.',
    );
  }
  const field = (name: string): Node | null => (root.get(name, true) as Node | undefined) ?? null;
  const at = (node: Node | null): number => start + (node?.range?.[0] ?? 0);
  const wrong = (name: string, node: Node | null, wants: string): never => {
    throw new UnreadableStory(
      `\`${name}\` in the front matter is not ${wants}`,
      at(node),
      `Give \`${name}\` ${wants}, or delete the line.`,
    );
  };
  const string = (name: string): string | null => {
    const node = field(name);
    if (node === null || (isScalar(node) && node.value === null)) return null;
    if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return String(node.value);
    return wrong(name, node, 'a text');
  };

  const levelText = string('level');
  if (levelText !== null && !(LEVELS as readonly string[]).includes(levelText)) {
    wrong('level', field('level'), `one of ${LEVELS.join(', ')}`);
  }
  const principlesNode = field('principles');
  let principles: string[] = [];
  if (principlesNode !== null && !(isScalar(principlesNode) && principlesNode.value === null)) {
    if (!isSeq(principlesNode)) wrong('principles', principlesNode, 'a list of principle slugs');
    else {
      principles = principlesNode.items.map((item) =>
        isScalar(item) && typeof item.value === 'string'
          ? item.value
          : wrong('principles', principlesNode, 'a list of principle slugs'),
      );
    }
  }
  const targetNode = field('target');
  const target =
    targetNode === null
      ? null
      : isScalar(targetNode) && typeof targetNode.value === 'number' && targetNode.value >= 0 && targetNode.value <= 100
        ? targetNode.value
        : wrong('target', targetNode, 'a number from 0 to 100');
  const visibility = string('visibility');
  if (visibility !== null && visibility !== 'public' && visibility !== 'private') {
    wrong('visibility', field('visibility'), '`public` or `private`');
  }
  return {
    bodyStart,
    title: string('title'),
    level: levelText as Level | null,
    role: string('role'),
    question: string('question'),
    principles,
    allow: readAllow(field('allow'), start, wrong),
    target,
    visibility,
  };
}

function readAllow(
  node: Node | null,
  start: number,
  wrong: (name: string, node: Node | null, wants: string) => never,
): Allowance[] {
  const wants = 'a list of `{ rule: <id>, because: "<reason>" }`';
  if (node === null || (isScalar(node) && node.value === null)) return [];
  if (!isSeq(node)) return wrong('allow', node, wants);
  return node.items.map((item) => {
    if (!isMap(item)) return wrong('allow', node, wants);
    const rule: unknown = item.get('rule');
    const because: unknown = item.get('because') ?? '';
    if (typeof rule !== 'string' || typeof because !== 'string') return wrong('allow', item, wants);
    const [from, to] = item.range ?? [0, 0];
    return { rule, because: because.trim(), span: { start: start + from, end: start + to } satisfies Span };
  });
}
