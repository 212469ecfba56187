/** The part of Pagefind's browser interface that we use. */
export interface Page {
  readonly url: string;
  readonly excerpt: string;
  /** All words of the page. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly url: string; readonly title: string; readonly excerpt: string }[];
}
export interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Page>;
}
export type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;
export interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null, options?: { readonly filters?: Filters }): Promise<{ readonly results: readonly Hit[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the index once, when somebody first means to search. A failure may be tried again. */
export function pagefind(): Promise<Pagefind> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL.replace(/\/$/u, '');
  const index = (await import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`)) as Pagefind;
  await index.options({
    baseUrl: `${base}/`,
    excerptLength: 24,
    // Long pages mention everything: let short ones that are about the words come first.
    ranking: {
      pageLength: 0.6,
      termFrequency: 0.4,
      termSimilarity: 18,
      termSaturation: 1.6,
      metaWeights: { title: 4, sounds: 2 },
    },
  });
  await index.init();
  return index;
}
