/** What stands on the workbench and is kept on the device, and what may be done with it. */
import { LEVELS, type Level, type Settings } from '../../../plugins/story-lint/types.ts';
import type { Asked } from '../../../plugins/workbench/index.ts';
import { UNNAMED } from '../../../plugins/workbench/unnamed.ts';

export type Slot = 0 | 1;
export interface Draft {
  readonly text: string;
  /** The file it was opened from, or a name of ours. */
  readonly name: string;
  /** A sample that nobody has changed: it may go without being kept. */
  readonly untouched: boolean;
}
/** A draft that made room for another. */
export interface PutAside extends Pick<Draft, 'text' | 'name'> {
  readonly when: number;
}
export interface Bench {
  readonly drafts: readonly [Draft] | readonly [Draft, Draft];
  readonly level: Level | null;
  readonly role: string | null;
  readonly aside: readonly PutAside[];
}

export const VERSION = 1;
/** The oldest make room. */
export const MOST_ASIDE = 20;
const NO_DRAFT: Draft = { text: '', name: UNNAMED, untouched: true };
export const EMPTY: Bench = { drafts: [NO_DRAFT], level: null, role: null, aside: [] };

export const draftIn = ({ drafts }: Bench, slot: Slot): Draft => drafts[slot] ?? NO_DRAFT;

export const OWN_FOLDER = 'content/stories/mine/';

/** What the judge is asked about a draft. */
export function askedOf(bench: Bench, slot: Slot, settings: Settings): Asked {
  const { level, role } = bench;
  const { text: source, name } = draftIn(bench, slot);
  return {
    source,
    path: OWN_FOLDER + name,
    settings,
    ...(level === null ? {} : { level }),
    ...(role === null ? {} : { role }),
  };
}

/** Somebody has written in a draft. */
export function rewritten(bench: Bench, slot: Slot, text: string): Bench {
  const before = draftIn(bench, slot);
  return before.text === text ? bench : placed(bench, slot, { ...before, text, untouched: text.trim() === '' });
}

/** Another draft stands in the place of one; that one is put aside, unless it is nobody’s. */
export const replaced = (bench: Bench, slot: Slot, draft: Draft, when: number): Bench =>
  withAside(placed(bench, slot, draft), draftIn(bench, slot), when);

/** Two drafts in the place of all that stood there. */
export const paired = (bench: Bench, first: Draft, second: Draft, when: number): Bench =>
  bench.drafts.reduce<Bench>((now, gone) => withAside(now, gone, when), { ...bench, drafts: [first, second] });

/** The draft stands there twice: the first one to stay, the second one to go on with. */
export function doubled(bench: Bench): Bench {
  const [draft] = bench.drafts;
  return { ...bench, drafts: [draft, draft] };
}

/** One of two drafts is left; the other is put aside. */
export function single(bench: Bench, slot: Slot, when: number): Bench {
  const left = draftIn(bench, slot);
  const gone = draftIn(bench, slot === 0 ? 1 : 0);
  const now: Bench = { ...bench, drafts: [left] };
  return gone.text === left.text ? now : withAside(now, gone, when);
}

/** A draft that was put aside and deleted, and where it stood: until the next act it can come back. */
export interface Deleted {
  readonly one: PutAside;
  readonly index: number;
}

export function withoutAside(bench: Bench, one: PutAside): Bench {
  return { ...bench, aside: bench.aside.filter((other) => other !== one) };
}

export const undeleted = (bench: Bench, { one, index }: Deleted): Bench => ({
  ...bench,
  aside: bench.aside.toSpliced(index, 0, one),
});

/**
 * What another tab kept since, and would lose when this bench is kept, is put aside.
 * @param known what this tab kept or read last
 */
export function joined(bench: Bench, known: Bench, theirs: Bench, when: number): Bench {
  const here = new Set([bench, known].flatMap(({ drafts, aside }) => [...drafts, ...aside].map(({ text }) => text)));
  const lost = [
    ...theirs.aside.toReversed().map((one) => ({ ...one, untouched: false })),
    ...theirs.drafts.map((draft) => ({ ...draft, when })),
  ].filter(({ text }) => !here.has(text));
  return lost.reduce<Bench>((now, draft) => withAside(now, draft, draft.when), bench);
}

function placed(bench: Bench, slot: Slot, draft: Draft): Bench {
  const [first, second] = bench.drafts;
  if (second === undefined) return { ...bench, drafts: [draft] };
  return { ...bench, drafts: slot === 0 ? [draft, second] : [first, draft] };
}

function withAside(bench: Bench, { text, name, untouched }: Draft, when: number): Bench {
  if (untouched || text.trim() === '') return bench;
  const others = bench.aside.filter((one) => one.text !== text);
  return { ...bench, aside: [{ text, name, when }, ...others].slice(0, MOST_ASIDE) };
}

/** What was kept, if it is that. */
export function readBench(value: unknown): Bench | null {
  if (!isRecord(value)) return null;
  const { drafts, level, role, aside } = value;
  if (!Array.isArray(drafts) || !Array.isArray(aside) || drafts.length < 1 || drafts.length > 2) return null;
  const [first, second] = drafts.map(readDraft);
  if (first == null || second === null) return null;
  return {
    drafts: second === undefined ? [first] : [first, second],
    level: LEVELS.find((one) => one === level) ?? null,
    role: typeof role === 'string' && role !== '' ? role : null,
    aside: aside.flatMap((one: unknown) => readAside(one) ?? []),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value['text'] !== 'string' || typeof value['name'] !== 'string') return null;
  return { text: value['text'], name: value['name'], untouched: value['untouched'] === true };
}

function readAside(value: unknown): PutAside | null {
  const draft = readDraft(value);
  if (draft === null || !isRecord(value)) return null;
  return { text: draft.text, name: draft.name, when: typeof value['when'] === 'number' ? value['when'] : 0 };
}

/** How it is kept on the device. */
export const KEPT = {
  name: 'workbench',
  version: VERSION,
  reads: readBench,
  nothing: EMPTY,
  joined: (mine: Bench, known: Bench, theirs: Bench): Bench => joined(mine, known, theirs, Date.now()),
};
