/** What an expression of a workflow may look at. */
export type Context = Readonly<Record<string, unknown>>;
export type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

const TOKEN =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<name>[a-z_][\w-]*(?:\.[a-z_][\w-]*)*)|(?<sign>==|!=|&&|\|\||[!(),]))/iuy;

/** The few kinds of GitHub's expressions that this repository's own files use; any other is an error. */
export function evaluate(source: string, context: Context, functions: Functions): unknown {
  const tokens = tokensOf(source);
  let at = 0;
  const take = (sign: string): boolean => tokens[at] === sign && ++at > 0;
  const need = (sign: string): void => {
    if (!take(sign)) throw new Error(`“${source}”: ${sign} is missing before “${tokens[at] ?? 'the end'}”`);
  };
  const either = (): unknown => {
    let value = both();
    while (take('||')) {
      const other = both();
      value = isTrue(value) ? value : other;
    }
    return value;
  };
  const both = (): unknown => {
    let value = equal();
    while (take('&&')) {
      const other = equal();
      value = isTrue(value) ? other : value;
    }
    return value;
  };
  const equal = (): unknown => {
    const value = one();
    if (take('==')) return value === one();
    return take('!=') ? value !== one() : value;
  };
  const one = (): unknown => {
    if (take('!')) return !isTrue(one());
    if (take('(')) {
      const value = either();
      need(')');
      return value;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
    if (!take('(')) return lookUp(token, context);
    const args: unknown[] = [];
    while (!take(')')) {
      args.push(either());
      take(',');
    }
    const named = functions[token];
    if (named === undefined) throw new Error(`“${source}”: the test knows no function ${token}`);
    return named(...args);
  };
  const value = either();
  if (at < tokens.length) throw new Error(`“${source}”: what is “${tokens[at] ?? ''}”?`);
  return value;
}

export const isTrue = (value: unknown): boolean => value !== false && value !== '' && value !== null && value !== 0;

/** Text with expressions in it, as a workflow's values are. */
export const filledIn = (text: string, context: Context, functions: Functions): string =>
  text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, inner: string) => shown(evaluate(inner, context, functions)));

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function tokensOf(source: string): string[] {
  const found: string[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`“${source}”: the test cannot read “${text.slice(from)}”`);
    found.push(match[0].trim());
  }
  return found;
}

function lookUp(path: string, context: Context): unknown {
  const steps = path.split('.');
  if (!((steps[0] ?? '') in context)) throw new Error(`the test knows no context ${steps[0] ?? ''}`);
  return steps.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? ((value as Context)[step] ?? '') : ''),
    context,
  );
}
