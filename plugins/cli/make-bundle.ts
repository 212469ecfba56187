/**
 * Makes the bundle that story.js starts from, in a process of its own. What V8 has compiled goes with it: of all that is
 * called while every rule's examples are judged.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import v8 from 'node:v8';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';
import { rules } from '../story-lint/index.ts';
import { bundleIn, commandOf, packed, ROOT, stampOf, TICK } from './bundle-file.js';
import { setBack } from './engine-flags.ts';
import { UnfinishedFile } from './unfinished-file.ts';

const OWN = /\.ts$/u;
/** A package comes and goes as a whole: what describes it stands for it. */
const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]/u;
const DATA = /\.json$/u;

const inRoot = (path: string): string => relative(ROOT, path).split(sep).join('/');

/** Of functions alone, as far as they are used here, and with all of the network behind it: most runs call none. */
const SELDOM_CALLED: ReadonlySet<string> = new Set(['child_process']);

/** Node’s own modules, asked for as they are used: whoever imports one is given all that it exports, and some of that is dear. */
const builtins: Plugin = {
  name: 'builtins',
  resolveId: (id, _, { kind }) =>
    isBuiltin(id)
      ? { id: `\0${kind === 'require-call' ? 'required' : 'imported'}:${id.replace(/^node:/u, '')}` }
      : null,
  load(id) {
    const [, how, name] = /^\0(required|imported):(.+)$/u.exec(id) ?? [];
    if (name === undefined) return null;
    const whole = name === 'process' ? 'process' : `/* @__PURE__ */ process.getBuiltinModule('${name}')`;
    if (how === 'required') return `module.exports = ${whole};`;
    const parts = Object.keys(process.getBuiltinModule(name) ?? {}).filter((part) => /^\w+$/u.test(part));
    if (SELDOM_CALLED.has(name))
      return (
        parts.map((part) => `export function ${part}(...given) { return ${whole}.${part}(...given); }`).join('\n') +
        `\nexport default { ${parts.join(', ')} };`
      );
    const each = parts.map((part) => `const its_${part} = whole.${part};\nexport { its_${part} as ${part} };`);
    const other = name === 'process' ? whole : `new Proxy({}, { get: (_, part) => ${whole}[part] })`;
    return [`const whole = ${whole};`, `export default /* @__PURE__ */ ${other};`, ...each].join('\n');
  },
};

/** What is worked out of shipped data alone, and takes long: kept as it comes out. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'plugins/language/lexicon.ts': ['slotsOf'],
  'plugins/language/tag.ts': ['unpackWeights'],
  'plugins/story-lint/functions/function-model.ts': [
    'codesOf',
    'groupsOf',
    'rowsOf',
    'squaresOf',
    'weightsOf',
    'wordsOf',
  ],
  'plugins/story-lint/principles/concept-hits.ts': ['numberedOf'],
  'plugins/story-lint/rules/privacy/word-frames.ts': ['awaitedBy'],
  'plugins/story-lint/principles/model.ts': ['codesOf', 'sharesOf', 'stemsOf', 'weightsOf'],
};

/** The file with these functions asking first whether what they return is kept. */
function asking(code: string, place: string): string {
  return (KEPT[place] ?? []).reduce((text, name) => {
    const definition = [`function ${name}(`, `const ${name} =`].find((form) => text.includes(form));
    if (definition === undefined) throw new Error(`${place} has no ${name} any more: mend KEPT.`);
    const exported = text.includes(`export ${definition}`) ? 'export ' : '';
    const worked = text.replace(exported + definition, definition.replace(name, `${name}Worked`));
    return `${worked}\n${exported}function ${name}(...given) { return root.kept('${name}', ${name}Worked, given); }\n`;
  }, code);
}

/** Every file is read where it stands, and knows its place below the folder that the program is told. */
function inPlace(files: Set<string>): Plugin {
  const read = (path: string): string => {
    files.add(inRoot(PACKAGE.exec(path)?.[0].concat('package.json') ?? path));
    return readFileSync(path, 'utf8');
  };
  return {
    name: 'in-place',
    load(id) {
      if (id.startsWith('\0')) return null;
      const code = read(id);
      const place = JSON.stringify(inRoot(id));
      if (DATA.test(id)) return { code: `export default root.data(${place});`, moduleType: 'js' };
      return OWN.test(id) ? asking(code, inRoot(id)).replaceAll('import.meta.url', `root.url(${place})`) : code;
    },
  };
}

/** Here an escape would be read as it is written. */
const RAW = /String\.raw`[^`]*[^`\p{ASCII}]/u;

/** A text of one byte a character is half as long to read. */
const inAscii = (code: string): string =>
  code.replaceAll(/[^\p{ASCII}]/gu, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );

interface Bundle {
  readonly files: readonly string[];
  readonly source: string;
  readonly map: string;
}

async function bundleOf(): Promise<Bundle> {
  const files = new Set(['plugins/cli/bundle-file.js', 'plugins/cli/make-bundle.ts']);
  const input = join(ROOT, 'plugins/cli/bundle-entry.ts');
  const bundle = await rolldown({
    input,
    cwd: ROOT,
    platform: 'node',
    // The others would look for files while they run.
    resolve: { mainFields: ['module', 'main'] },
    plugins: [builtins, inPlace(files)],
    logLevel: 'silent',
    treeshake: { propertyReadSideEffects: false },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    codeSplitting: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
    sourcemapPathTransform: (path) => inRoot(join(ROOT, 'dist', path)),
    comments: false,
    minify: { codegen: true, compress: false, mangle: false },
  });
  const [{ code, map }] = output;
  const source = `(function (module, exports, root) {${RAW.test(code) ? code : inAscii(code)}\n})`;
  return { files: [...files], source, map: map?.toString() ?? '' };
}

/** What V8 has compiled once stories have been judged. */
async function compiled(source: string, kept: Map<string, unknown>): Promise<Buffer> {
  v8.setFlagsFromString('--no-flush-bytecode');
  const script = new Script(source, { filename: bundleIn(ROOT) });
  const folder = mkdtempSync(join(tmpdir(), 'story-'));
  try {
    for (const { id, examples } of rules)
      writeFileSync(
        join(folder, `${id}.md`),
        [...examples.bad, ...examples.good].join('\n\n').replaceAll(/[⟦⟧]/gu, ''),
      );
    process.chdir(folder);
    process.argv = [process.execPath, 'story', 'score', '.', '--also', 'json=a.json', '--also', 'markdown=b.markdown'];
    await commandOf(script, ROOT, kept).main();
  } finally {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true });
  }
  setBack();
  v8.setFlagsFromString('--flush-bytecode');
  return script.createCachedData();
}

const begun = Date.now();
const { files, source, map } = await bundleOf();
const inputs = files.map((path): [string, ...number[]] => [path, ...(stampOf(join(ROOT, path)) ?? [Infinity])]);
// A source that is being written may have been read before that, and bear the same time behind it.
if (inputs.every(([, ...times]) => Math.max(...times.slice(0, 2)) + TICK < begun)) {
  const kept = new Map<string, unknown>();
  const code = await compiled(source, kept);
  const whole = packed({ inputs, source, code, map, kept });
  const file = new UnfinishedFile(bundleIn(ROOT));
  file.write(whole);
  file.putInPlace();
}
process.exitCode = 0;
