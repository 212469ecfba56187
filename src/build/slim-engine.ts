/**
 * The engine as a browser loads it. It is the same engine: what no judgement reads is left out, and lists of words come folded.
 * tests/browser/workbench-report.test.ts holds its reports to the shell’s, byte for byte; diagnose.test.ts those on feedback.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ESTree, Plugin } from 'vite';
import { fold, foldPair } from '../../plugins/workbench/folded-words.ts';

const UNFOLD = fileURLToPath(new URL('../../plugins/workbench/folded-words.ts', import.meta.url)).replaceAll('\\', '/');

/** For the judge’s thread and the reader’s: rules without their pages’ words, lists of words folded, no colours of a terminal. */
export const slimEngine = (): Plugin[] => [rulesAlone(), foldedWords(), uncoloured()];

const pathOf = (id: string): string => (id.split('?', 1)[0] ?? id).replaceAll('\\', '/');

const RULES = '/plugins/story-lint/rules/';
/** What a rule’s page says of it, and no judgement does. */
const SAID: Readonly<Record<string, string>> = { why: "''", examples: '{ good: [], bad: [] }' };

function rulesAlone(): Plugin {
  return {
    name: 'second-loop:rules-alone',
    enforce: 'post',
    transform(code, id) {
      if (!pathOf(id).includes(RULES)) return null;
      const cuts = this.parse(code).body.flatMap((node) => saidIn(node));
      if (cuts.length === 0) return null;
      let from = 0;
      const kept = cuts.map(({ start, end, name }) => {
        const piece = code.slice(from, start) + (SAID[name] ?? '');
        from = end;
        return piece;
      });
      return { code: kept.join('') + code.slice(from), map: null };
    },
  };
}

/** Values under those keys in an exported object that has an `id`. */
function saidIn(node: ESTree.Node): { start: number; end: number; name: string }[] {
  if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration') return [];
  return node.declaration.declarations.flatMap(({ init }) => {
    if (init?.type !== 'ObjectExpression') return [];
    const named = init.properties.flatMap((property) =>
      property.type === 'Property' && property.key.type === 'Identifier'
        ? [{ start: property.value.start, end: property.value.end, name: property.key.name }]
        : [],
    );
    return named.some(({ name }) => name === 'id') ? named.filter(({ name }) => Object.hasOwn(SAID, name)) : [];
  });
}

const FOLDED = '\0second-loop:folded:';
type Data = Readonly<Record<string, unknown>>;
const asWords = (value: unknown, by: string): string[] => (value as string).split(by);

/** For each file of data, code that makes its lists of words of folded ones. */
const FOLDS: readonly (readonly [file: RegExp, code: (data: Data) => string])[] = [
  [
    /\/plugins\/language\/data\/lexicon\.json$/u,
    ({ words, lemmas, ...rest }) => {
      const lists = (words as string[]).map((list) => fold(asWords(list, ' ')));
      const pairs = Object.entries(lemmas as Data).map(([tag, list]) => [tag, fold(asWords(list, ' ').map(foldPair))]);
      return `import { unfold, unfoldPair } from ${JSON.stringify(UNFOLD)};
const lists = ${JSON.stringify(lists)};
const pairs = ${JSON.stringify(pairs)};
export default {
  ...${JSON.stringify(rest)},
  words: lists.map((list) => unfold(list).join(' ')),
  lemmas: Object.fromEntries(pairs.map(([tag, list]) => [tag, unfold(list).map(unfoldPair).join(' ')])),
};`;
    },
  ],
  [
    /\/plugins\/story-lint\/(?:functions\/functions|principles\/model)\.json$/u,
    ({ features, ...rest }) => `import { unfold } from ${JSON.stringify(UNFOLD)};
const features = ${JSON.stringify(fold(asWords(features, '|')))};
export default { ...${JSON.stringify(rest)}, features: unfold(features).join('|') };`,
  ],
];

function foldedWords(): Plugin {
  return {
    name: 'second-loop:folded-words',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('.json')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = found === null ? '' : pathOf(found.id);
      // Under its own name it would be read as JSON.
      return FOLDS.some(([file]) => file.test(path)) ? `${FOLDED}${path.slice(0, -'.json'.length)}` : null;
    },
    load(id) {
      if (!id.startsWith(FOLDED)) return null;
      const path = `${id.slice(FOLDED.length)}.json`;
      const code = FOLDS.find(([file]) => file.test(path))?.[1];
      return code ? { code: code(JSON.parse(readFileSync(path, 'utf8')) as Data), moduleType: 'js' } : null;
    },
  };
}

const UNCOLOURED = '\0second-loop:uncoloured';

/** The Markdown parser names the colour of everything that it finds; nothing here is coloured. */
function uncoloured(): Plugin {
  return {
    name: 'second-loop:uncoloured',
    enforce: 'pre',
    resolveId: (source) => (source === '@lezer/highlight' ? UNCOLOURED : null),
    load: (id) =>
      id === UNCOLOURED
        ? `const tag = () => tag;
export const tags = new Proxy({}, { get: () => tag });
export const styleTags = () => () => null;
export class Tag {}`
        : null,
  };
}
