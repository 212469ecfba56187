import { getCollection, type CollectionEntry } from 'astro:content';

/** A folder of content/, the collection that types it, and what a reader calls it. */
const KINDS = {
  'case-studies': { collection: 'caseStudies', name: 'Case study' },
  patterns: { collection: 'patterns', name: 'Pattern' },
  framework: { collection: 'framework', name: 'Framework' },
  principles: { collection: 'principles', name: 'Principle' },
  templates: { collection: 'templates', name: 'Template' },
  stories: { collection: 'stories', name: 'Story' },
} as const;
type Folder = keyof typeof KINDS;

export type Typed = {
  [F in Folder]: {
    readonly folder: F;
    readonly name: string;
    readonly entry: CollectionEntry<(typeof KINDS)[F]['collection']>;
  };
}[Folder];

/** The typed entry behind a route of the docs collection, if it has one. */
export async function typed(id: string): Promise<Typed | undefined> {
  const cut = id.indexOf('/');
  const folder = id.slice(0, cut);
  if (cut < 1 || !isFolder(folder)) return undefined;
  const { collection, name } = KINDS[folder];
  // Not getEntry, which warns of a page that stands beside the entries, such as stories/coverage.
  const entry = (await getCollection(collection)).find((one) => one.id === id.slice(cut + 1));
  return entry && ({ folder, name, entry } as Typed);
}

/** What a word on a page of this kind weighs in search, where 1 is ordinary: patterns and case studies come first. */
export const searchWeight = (folder: Folder | undefined): number =>
  folder === 'patterns' || folder === 'case-studies' ? 2 : folder === 'stories' ? 0.5 : 1;

/** Pages that need the width of the screen for their margin or their columns. */
export const isWide = (id: string): boolean =>
  /^(?:stories|case-studies|documents)\/./u.test(id) || id === 'patterns' || id === 'workbench' || id === 'diagnose';

const isFolder = (name: string): name is Folder => name in KINDS;
