import { attribute, type Element } from './built-page.ts';

/** A change to a text: `text` stands where `start` to `end` (UTF-16 offsets, half open) stood. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface StyleClasses {
  /** Takes each `style` attribute away and gives its element a class instead. */
  readonly edits: readonly Edit[];
  /** What those classes say; empty when there are none. */
  readonly sheet: string;
}

/** Declarations that end where they seem to: nothing in them could close the rule, or swallow its end. */
const CONTAINED = /^(?:[\p{L}\p{M}\p{N}\s_.,:;#%+-]|\([\p{L}\p{M}\p{N}\s_.,#%+*-]*\))*$/u;

/**
 * Style attributes as classes, one for each value: a content security policy names a stylesheet by its hash, but an
 * attribute only by letting all of them in.
 * @throws when a value could not stand in a rule as it stands in the attribute.
 */
export function styleClasses(page: readonly Element[], name: string): StyleClasses {
  const classes = new Map<string, string>();
  const edits = page.flatMap((element) => {
    const at = element.sourceCodeLocation?.attrs;
    const style = at?.['style'];
    if (style === undefined) return [];
    const value = (attribute(element, 'style') ?? '').trim().replace(/;$/u, '');
    if (!CONTAINED.test(value)) {
      throw new Error(
        `${name}:${style.startLine}:${style.startCol}: style="${value}" has to become a class, and so may hold only letters, digits, spaces, _ . , : ; # % + - and brackets without brackets in them. Set a custom property there, and use it in the component’s <style>.`,
      );
    }
    const own = classes.get(value) ?? `style-${classes.size}`;
    classes.set(value, own);
    const words = [attribute(element, 'class') ?? [], own].flat().join(' ');
    const added = `class="${words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
    const { startOffset: start, endOffset: end } = style;
    return at?.['class'] === undefined
      ? [{ start, end, text: added }]
      : [
          { start, end, text: '' },
          { start: at['class'].startOffset, end: at['class'].endOffset, text: added },
        ];
  });
  // An attribute outranks every rule; an id that nothing has lifts a class as high as any rule here goes.
  const rules = [...classes].map(([value, own]) => `.${own}:not(#_){${value}}`);
  return { edits, sheet: rules.join('') };
}
