import type { AstroIntegration } from 'astro';
import { closest } from 'fastest-levenshtein';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { rules } from '../../plugins/story-lint/index.ts';
import { readFolder, valueOf, type SourceFile } from './content-files.ts';
import { readStories } from './story-files.ts';

type Target = 'patterns' | 'principles' | 'claims' | 'case-studies' | 'stories' | 'framework' | 'templates' | 'rules';

/** Which keys of which files name files elsewhere. A dot steps into each entry of a list. */
const REFERENCES: readonly {
  readonly folder: string;
  readonly extension: '.mdx' | '.yaml';
  readonly keys: Readonly<Record<string, Target>>;
}[] = [
  {
    folder: 'case-studies',
    extension: '.mdx',
    keys: {
      patterns: 'patterns',
      principles: 'principles',
      claims: 'claims',
      'stories.told': 'stories',
      'stories.retold': 'stories',
    },
  },
  {
    folder: 'patterns',
    extension: '.mdx',
    keys: { principles: 'principles', rules: 'rules', caseStudies: 'case-studies', reasons: 'patterns' },
  },
  { folder: 'framework', extension: '.mdx', keys: { patterns: 'patterns', templates: 'templates' } },
  { folder: 'principles', extension: '.mdx', keys: { patterns: 'patterns', 'confusedWith.principle': 'principles' } },
  { folder: 'templates', extension: '.mdx', keys: { framework: 'framework' } },
  { folder: 'stories/examples', extension: '.mdx', keys: { case: 'case-studies' } },
  { folder: 'questions/bank', extension: '.yaml', keys: { principle: 'principles' } },
  { folder: 'questions/chains', extension: '.yaml', keys: { principles: 'principles', caseStudy: 'case-studies' } },
];

/** Stops the build when a file names a pattern, principle, story, claim or rule that does not exist. */
export function references(): AstroIntegration {
  return {
    name: 'second-loop:references',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command === 'preview' || command === 'sync') return;
        const faults = brokenReferences();
        if (faults.length === 0) return;
        const message = `${faults.length} broken ${faults.length === 1 ? 'reference' : 'references'} in content/:\n${faults.join('\n')}`;
        if (command === 'dev') logger.warn(message);
        else throw new Error(message);
      },
    },
  };
}

/** `root` holds the collections' folders. */
export function brokenReferences(root = 'content'): readonly string[] {
  const known = new Map<Target, readonly string[]>([['rules', rules.map(({ id }) => id)]]);
  const ids = (target: Target): readonly string[] => {
    const found = known.get(target) ?? idsOf(target, root);
    known.set(target, found);
    return found;
  };
  return REFERENCES.flatMap(({ folder, extension, keys }) =>
    readFolder(folder, extension, root).flatMap((file) =>
      Object.entries(keys).flatMap(([key, target]) =>
        scalars(file.document.contents, key.split('.')).flatMap(({ value, offset }) =>
          ids(target).includes(value) ? [] : [fault(file, file.lineAt(offset), key, value, target, ids(target))],
        ),
      ),
    ),
  );
}

/** A private story or a draft is not there for a page to point at. */
function idsOf(target: Target, root: string): readonly string[] {
  if (target === 'stories') return readStories(`${root}/stories`).shown.map(({ id }) => id);
  return readFolder(target, target === 'claims' ? '.yaml' : '.mdx', root)
    .filter((file) => valueOf(file, 'draft') !== true)
    .map(({ id }) => id);
}

interface Reference {
  readonly value: string;
  /** In the file's YAML. */
  readonly offset: number;
}

function scalars(node: unknown, path: readonly string[]): readonly Reference[] {
  if (isSeq(node)) return node.items.flatMap((item) => scalars(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return isMap(node) ? scalars(node.get(key, true), rest) : [];
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  return [{ value: node.value, offset: (node as Node).range?.[0] ?? 0 }];
}

function fault(
  { path }: SourceFile,
  line: number,
  key: string,
  value: string,
  target: Target,
  ids: readonly string[],
): string {
  const nearest = ids.length === 0 ? '' : ` The nearest is “${closest(value, ids)}”.`;
  const remedy = target === 'rules' ? 'plugins/story-lint/rules' : `content/${target}`;
  return `  ${path}:${line}: ${key} names “${value}”, which is not in ${remedy}.${nearest} Correct the name, or add the file.`;
}
