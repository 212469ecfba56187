/**
 * A piece of a page as data: the build writes it as HTML, a tool in the browser as elements. So a judgement looks and reads
 * the same wherever it is shown.
 */
export interface Drawn {
  readonly tag: string;
  /** An `href` that begins with a stroke is below the site’s base. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Drawn | string)[];
}

type Attribute = string | number | boolean | null | undefined;
type Child = Drawn | string | number | false | null | undefined | readonly Child[];

/** An element. What is null, undefined or false is left out; true is an attribute without a value. */
export const drawn = (tag: string, attributes: Readonly<Record<string, Attribute>>, ...children: Child[]): Drawn => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value == null || value === false ? [] : [[name, value === true ? '' : String(value)]],
    ),
  ),
  children: flat(children),
});

/** Runs of text are one text: two would be one in the page that was read again. */
function flat(children: readonly Child[]): readonly (Drawn | string)[] {
  const out: (Drawn | string)[] = [];
  const add = (child: Child): void => {
    if (child == null || child === false || child === '') return;
    if (isList(child)) child.forEach(add);
    else if (typeof child === 'object') out.push(child);
    else if (typeof out.at(-1) === 'string') out.push(`${out.pop() as string}${child}`);
    else out.push(String(child));
  };
  children.forEach(add);
  return out;
}
const isList = (child: Child): child is readonly Child[] => Array.isArray(child);

/** The words of it, as read aloud. */
export const wordsOf = (piece: Drawn | string): string =>
  typeof piece === 'string' ? piece : piece.children.map(wordsOf).join('');
