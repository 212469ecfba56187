/** A template of content/templates/files, read as a form. */
export interface Form {
  /** Of the page and, where the template has no heading, of the document. */
  readonly title: string;
  /** What the file is: Markdown, a story, or a sheet of rows. */
  readonly ending: Ending;
  readonly blocks: readonly Block[];
  readonly fields: readonly Field[];
  readonly rows: readonly Rows[];
  readonly checks: readonly Checklist[];
  /** Each part below a heading is a message by itself. */
  readonly messages: boolean;
  readonly figures: Figures | null;
}
export type Ending = 'md' | 'mdx' | 'csv';

/** A placeholder. The same words in several places are one. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** The sentence it stands in, or what is to be said there. */
  readonly hint: string;
  /** What the document holds until something is written. */
  readonly open: string;
  /** It takes more than a line. */
  readonly long: boolean;
  /** It holds somebody’s words, between quotation marks. */
  readonly quoted: boolean;
  readonly choices: readonly string[];
}
export interface Hole {
  readonly field: string;
}
/** The template’s own words, and holes between them. */
export type Pieces = readonly (string | Hole)[];

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly pieces: Pieces }
  | { readonly kind: 'paragraph'; readonly pieces: Pieces }
  | { readonly kind: 'item'; readonly mark: string; readonly pieces: Pieces }
  | { readonly kind: 'rows'; readonly rows: string }
  | { readonly kind: 'grid'; readonly lines: readonly (readonly string[])[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'front'; readonly lines: readonly FrontLine[] };

/** A line of front matter: as it stands, or with a value to give. */
export interface FrontLine {
  readonly words: string;
  readonly key: string;
  readonly field: string | null;
  readonly value: 'quoted' | 'bare' | 'list';
}

/** A table or list with as many entries as somebody has. */
export interface Rows {
  readonly id: string;
  readonly label: string;
  /** Entries side by side, one below another, or as items with one thing each. */
  readonly shape: 'across' | 'down' | 'list';
  readonly columns: readonly Column[];
  /** The entries that the template begins with. */
  readonly starts: readonly Start[];
}
export interface Column {
  readonly id: string;
  /** As the template has it. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}
export interface Start {
  readonly name: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** What to go through before it is sent: never part of the document. */
export interface Checklist {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
}

/** Which columns hold the two ends of a figure and what lies between them: their names, as the template has them. */
export interface Figures {
  readonly quantity: string;
  readonly before: string;
  readonly after: string;
  /** In per cent where no unit stands beside it. */
  readonly change?: string | undefined;
  /** In percentage points where no unit stands beside it. */
  readonly points?: string | undefined;
}

/** What the template’s page says of its form; the file says the rest. */
export interface Marks {
  readonly title: string;
  readonly messages?: boolean | undefined;
  readonly figures?: Figures | undefined;
}
