import { readdirSync, readFileSync } from 'node:fs';
import { closest } from 'fastest-levenshtein';
import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parse } from 'yaml';

const FOLDER = 'content/claims';
export const CLASS_NAMES: Readonly<Record<string, string>> = {
  official: 'official',
  'former-insider': 'former insider',
  'candidate-account': 'candidate account',
  folklore: 'folklore',
};

/** `[words](claim:id)` becomes a link to the claim with its class beside it; an id that does not exist stops the build. */
export function remarkClaims() {
  let classes: ReadonlyMap<string, string> | undefined;
  return (tree: Root, file: VFile): void => {
    visit(tree, 'link', (node, index, parent) => {
      if (!node.url.startsWith('claim:') || index === undefined || !parent) return;
      classes ??= readClasses();
      const id = node.url.slice('claim:'.length);
      const kind = classes.get(id);
      if (kind === undefined)
        file.fail(unknown(id, [...classes.keys()], file, node), {
          place: node.position,
          source: 'claims',
          ruleId: 'unknown',
        });
      node.url = `/claims/#${id}`;
      node.data = { hProperties: { className: ['claim'] } };
      parent.children.splice(index + 1, 0, label(kind) as never);
      return [SKIP, index + 2];
    });
  };
}

function readClasses(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  return new Map(
    files.map((name) => {
      const data = parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { readonly class: string };
      return [name.slice(0, -'.yaml'.length), data.class];
    }),
  );
}

function unknown(id: string, ids: readonly string[], file: VFile, { position }: Link): string {
  const where = `${file.path}:${position?.start.line ?? 1}:${position?.start.column ?? 1}`;
  return `${where}: no claim is called “${id}”. The nearest is “${closest(id, ids)}”. Correct the link, or add ${FOLDER}/${id}.yaml.`;
}

const label = (kind: string) => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['claim-class', kind], dataPagefindIgnore: '' } },
  children: [{ type: 'text', value: CLASS_NAMES[kind] ?? kind }],
});
