import { PROGRAMMES, type ClaimFact, type Facts, type PagePlan } from '../../plugins/plan/index.ts';
import { readFolder, valueOf, type SourceFile } from '../../src/build/content-files.ts';

type Page = Record<string, unknown> & { readonly title: string; readonly order: number; readonly plan?: PagePlan };
const dataOf = (file: SourceFile): Page => file.document.toJS() as Page;

/** What content/ says, as the page hands it to a plan; tests/browser holds the page to the same. */
export function contentFacts(): Facts {
  const pages = ['framework', 'case-studies'].flatMap((folder) =>
    readFolder(folder, '.mdx').flatMap((file) => {
      const { plan } = dataOf(file);
      return plan === undefined ? [] : [[`${folder}/${file.id}`, { ...plan, href: `/${folder}/${file.id}/` }] as const];
    }),
  );
  return {
    pages: Object.fromEntries(pages),
    claims: Object.fromEntries(
      readFolder('claims', '.yaml').map((file) => [
        file.id,
        {
          class: valueOf(file, 'class') as ClaimFact['class'],
          disputed: valueOf(file, 'disputed') === true,
          soWeSay: String(valueOf(file, 'soWeSay')),
        },
      ]),
    ),
    patterns: readFolder('patterns', '.mdx')
      .map((file) => ({ id: file.id, ...dataOf(file) }))
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, title }) => ({ id, title })),
  };
}

export const FACTS = contentFacts();
export const PATTERNS = FACTS.patterns.map(({ id }) => id);
export const FITTED = new Set(PROGRAMMES.flatMap(({ fits }) => fits));
