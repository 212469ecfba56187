/** Every pattern that stands in the code, with the place it stands at. */
import { ESLint } from 'eslint';
import type { Rule } from 'eslint';
import astro from 'eslint-plugin-astro';
import { relative } from 'node:path';
import tseslint from 'typescript-eslint';

export interface Place {
  /** From the repository’s root. */
  readonly file: string;
  readonly line: number;
}
export interface Written extends Place {
  readonly source: string;
  readonly flags: string;
  /** A comment beside it says what bounds it. */
  readonly isBounded: boolean;
}

/** “Bounded: …”, above or behind the pattern, or above the statement that it is in. */
const SAYS_WHAT_BOUNDS = /\bBounded: \S/u;

export async function writtenPatterns(globs: readonly string[]): Promise<{ written: Written[]; built: Place[] }> {
  const written: Written[] = [];
  const built: Place[] = [];
  const collect: Rule.RuleModule = {
    create: ({ filename, sourceCode }) => {
      const placeOf = (node: Rule.Node): Place => ({
        file: relative(process.cwd(), filename)
          .replaceAll('\\', '/')
          .replace(/\.astro\/.*$/u, '.astro'),
        line: node.loc?.start.line ?? 0,
      });
      const isBounded = (node: Rule.Node): boolean => {
        const comments = sourceCode.getCommentsBefore(node);
        if (comments.some(({ value }) => SAYS_WHAT_BOUNDS.test(value))) return true;
        const { parent } = node as { parent?: Rule.Node };
        return parent !== undefined && !/Statement|Declaration$/u.test(node.type) && parent.type !== 'Program'
          ? isBounded(parent)
          : false;
      };
      const isRegExp = (node: Rule.Node): void => {
        if ('callee' in node && node.callee.type === 'Identifier' && node.callee.name === 'RegExp')
          built.push(placeOf(node));
      };
      return {
        Literal: (node) => {
          if ('regex' in node)
            written.push({
              ...placeOf(node),
              source: node.regex.pattern,
              flags: node.regex.flags,
              isBounded: isBounded(node),
            });
        },
        NewExpression: isRegExp,
        CallExpression: isRegExp,
      };
    },
  };
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      ...astro.configs['flat/base'],
      { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
      {
        files: ['**/*.{ts,js,mjs,astro}'],
        plugins: { patterns: { rules: { collect } } },
        rules: { 'patterns/collect': 'error' },
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
    ],
  });
  const failed = (await eslint.lintFiles([...globs])).flatMap(({ filePath, messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(({ message }) => `${filePath}: ${message}`),
  );
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return { written, built };
}
