import type { Heading, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { offsetsOf } from './offsets.ts';
import { note, reference } from './margin.ts';
import type { Remark } from './remarks.ts';

interface Branch {
  type: string;
  children: (RootContent | PhrasingContent)[];
}
interface Page {
  readonly source: string;
  readonly story: string;
  readonly remarks: readonly Remark[];
  /** The text in which each remark's words end: there its number stands. */
  readonly ends: ReadonlyMap<Remark, Text>;
  /** Remarks whose words have begun. */
  readonly seen: Set<Remark>;
  /** The note that stands above the next one in the margin. */
  above: number;
}

/**
 * Writes the remarks into the tree: marks round their words, and behind each paragraph, item or table a folded list
 * of the notes that begin in it. Text is only ever split, never changed. Returns the remarks that found their words.
 */
export function pencil(tree: Root, source: string, remarks: readonly Remark[], story: string): ReadonlySet<Remark> {
  const seen = new Set<Remark>();
  const ends = new Map<Remark, Text>();
  visit(tree, (node) => {
    if (node.type === 'heading') {
      shelter(node, story);
      return SKIP;
    }
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'text') for (const remark of remarks) if (touches(remark, node)) ends.set(remark, node);
    return CONTINUE;
  });
  walk(tree, { source, story, remarks, ends, seen, above: 0 }, []);
  return seen;
}

/** A story may stand on a page with others, below a heading of its own. */
function shelter(heading: Heading, story: string): void {
  heading.depth = Math.min(6, heading.depth + 1) as Heading['depth'];
  heading.data = { ...heading.data, hProperties: { id: `${story}-line-${heading.position?.start.line ?? 0}` } };
}

const HOLDS_WORDS = new Set(['paragraph', 'table']);
/** A number in a heading would stand in the table of contents too, and a footnote may be on the page twice, or not at all. */
const UNMARKED = new Set(['heading', 'footnoteDefinition']);

function walk(node: Branch, page: Page, due: Remark[]): void {
  const children: Branch['children'] = [];
  for (const child of node.children) {
    if (child.type === 'text') {
      children.push(...marked(child, page, due));
      continue;
    }
    const own: Remark[] = HOLDS_WORDS.has(child.type) ? [] : due;
    if ('children' in child && !UNMARKED.has(child.type)) walk(child, page, own);
    children.push(child);
    if (own === due || own.length === 0) continue;
    own.sort((a, b) => a.number - b.number);
    children.push(note(own, page.story, page.above) as never);
    page.above = own.at(-1)?.number ?? page.above;
  }
  node.children = children;
}

/** One text node as marks and what lies between them. Where remarks overlap, a stretch belongs to all of them. */
function marked(node: Text, { source, story, remarks, ends, seen }: Page, due: Remark[]): PhrasingContent[] {
  const here = remarks.filter((remark) => touches(remark, node));
  if (here.length === 0) return [node];

  const offsets = offsetsOf(node.value, source, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const indexOf = (offset: number): number => {
    const index = offsets.findIndex((at) => at >= offset);
    return index === -1 ? node.value.length : index;
  };
  const stretches = here
    .flatMap((remark) => remark.spans.map(({ start, end }) => ({ remark, start: indexOf(start), end: indexOf(end) })))
    .filter(({ start, end }) => end > start);
  const cuts = [...new Set([0, node.value.length, ...stretches.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );

  const out: PhrasingContent[] = [];
  for (const [position, start] of cuts.entries()) {
    const end = cuts[position + 1];
    if (end === undefined) break;
    const value = node.value.slice(start, end);
    const covering = [
      ...new Set(
        stretches.filter((stretch) => stretch.start <= start && stretch.end >= end).map(({ remark }) => remark),
      ),
    ];
    if (covering.length === 0 || value.trim() === '') {
      out.push({ type: 'text', value });
      continue;
    }
    const first = covering.filter((remark) => !seen.has(remark));
    for (const remark of first) {
      seen.add(remark);
      due.push(remark);
    }
    out.push(mark(value, covering, first, story));
    const ending = covering.filter(
      (remark) =>
        ends.get(remark) === node &&
        end === Math.max(...stretches.flatMap((stretch) => (stretch.remark === remark ? stretch.end : []))),
    );
    for (const remark of ending) out.push(reference(remark, story) as never);
  }
  return out;
}

function touches({ spans }: Remark, { position }: Text): boolean {
  const from = position?.start.offset;
  const to = position?.end.offset;
  return (
    from !== undefined && to !== undefined && spans.some(({ start, end }) => start < end && start < to && end > from)
  );
}

function mark(value: string, covering: readonly Remark[], first: readonly Remark[], story: string): PhrasingContent {
  const kinds = [...new Set(covering.map(({ kind }) => kind))].toSorted();
  const anchors = first.map(({ number }) => `--${story}-m${number}`);
  return {
    type: 'mark',
    data: {
      hName: 'mark',
      hProperties: {
        className: kinds,
        dataN: covering.map(({ number }) => number).join(' '),
        ariaDescribedBy: covering.map(({ number }) => `${story}-n${number}`),
        ...(first.length > 0 && { style: `anchor-name:${anchors.join(',')}` }),
      },
    },
    children: [{ type: 'text', value }],
  } as never;
}
