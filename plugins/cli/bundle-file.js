// Plain JavaScript, and no import: Node's own modules, imported, cost as much as judging some stories does.
const { Buffer, process } = globalThis;
const { getBuiltinModule } = process;
const fs = getBuiltinModule('node:fs');
const { join } = getBuiltinModule('node:path');

/**
 * All of the command in one file, made of the sources by make-bundle.ts, with what V8 compiled of it: a start reads
 * that, and neither finds, nor strips, nor compiles two hundred files. It holds as long as no source has changed.
 */

/** What it is made of, what it is called beside that, and where sources stand. */
export const ROOT = join(import.meta.dirname, '../../');
const NAME = `${process.version}-${process.platform}-${process.arch}`;
export const folderIn = (root) => join(root, 'node_modules/.cache/story');
export const bundleIn = (root) => join(folderIn(root), `${NAME}.bundle`);
/** A source of every bundle. */
const SELF = 'plugins/cli/bundle-file.js';
const wishIn = (root) => join(folderIn(root), `${NAME}.wish`);
const lockIn = (root) => join(folderIn(root), `${NAME}.lock`);

/** Five lengths: of the facts, of the program, of what V8 compiled, of what is kept, of the map back to the sources. */
const HEAD = 20;
/** Numbers of any size may begin there. */
const ALIGNED = 8;
/** A file system's clock may stand still for so long, in milliseconds. */
export const TICK = 2000;
/** How long a lock is believed, in milliseconds. */
const PATIENCE = 3_600_000;

/** What tells a file that was changed from the same one before: whoever sets its time back sets the time of that. */
export function stampOf(path) {
  const facts = fs.statSync(path, { throwIfNoEntry: false });
  return facts === undefined ? null : [facts.mtimeMs, facts.ctimeMs, facts.size];
}

/** @param {{ inputs: unknown[], source: string, code: Buffer, map: string, kept: Map<string, unknown> }} parts */
export function packed({ inputs, source, code, map, kept }) {
  let size = 0;
  const places = [];
  const results = [...kept].flatMap(([key, result]) => {
    if (result === null) return [];
    const isNumbers = ArrayBuffer.isView(result);
    const bytes = isNumbers ? Buffer.from(result.buffer) : Buffer.from(JSON.stringify(result));
    places.push([key, isNumbers ? result.constructor.name : '', size, bytes.length]);
    const padded = Buffer.concat([bytes], Math.ceil(bytes.length / ALIGNED) * ALIGNED);
    size += padded.length;
    return padded;
  });
  const facts = JSON.stringify({ inputs, places });
  const parts = [Buffer.from(facts), Buffer.from(source), code, Buffer.concat(results), Buffer.from(map)];
  const head = Buffer.alloc(HEAD);
  parts.forEach((part, at) => head.writeUInt32LE(part.length, 4 * at));
  return Buffer.concat([head, ...parts]);
}

const { isAscii } = getBuiltinModule('node:buffer');

/** What a bundle holds, its map only where it is asked for; null where there is none. */
export function unpacked(path, withMap = false) {
  let file;
  try {
    file = fs.openSync(path, 'r');
    const head = bytesOf(file, HEAD, 0);
    const [facts, source, code, kept, map] = [0, 4, 8, 12, 16].map((at) => head.readUInt32LE(at));
    const behind = HEAD + facts + source + code;
    if (withMap) return { map: bytesOf(file, map, behind + kept).utf8Slice() };
    const all = bytesOf(file, facts + source + code, HEAD);
    return {
      ...JSON.parse(all.utf8Slice(0, facts)),
      // Where it is all ASCII, as it mostly is, this is quicker.
      source: isAscii(all.subarray(facts, facts + source))
        ? all.latin1Slice(facts, facts + source)
        : all.utf8Slice(facts, facts + source),
      code: all.subarray(facts + source),
      kept: bytesOf(file, kept, behind),
    };
  } catch {
    return null;
  } finally {
    if (file !== undefined) fs.closeSync(file);
  }
}

function bytesOf(file, length, position) {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (fs.readSync(file, bytes, 0, length, position) < length) throw new Error('cut short');
  return bytes;
}

/** The sources that are no longer as they were. */
const changed = (inputs, root) =>
  inputs.filter(([path, ...stamp]) => {
    const now = stampOf(`${root}${path}`);
    return now === null || now.some((each, at) => each !== stamp[at]);
  });

/**
 * The command as the bundle has it: `main`, and `answer` for a thread. Null where there is no bundle, or one of other
 * sources; `asks` is then whether one is to be made: the second time that sources are found as they are, so that nobody
 * who edits them, and no machine that starts the command once, waits for it.
 */
export function bundled(root = ROOT) {
  const bundle = unpacked(bundleIn(root));
  const stale = bundle === null ? [] : changed(bundle.inputs, root);
  // One that somebody committed cannot know the times of a file in this checkout.
  const isOurs = bundle?.inputs.some(([path]) => path === SELF) === true;
  if (!isOurs || stale.length > 0) return { command: null, asks: wished(root, stale) };
  return { command: evaluated(bundle, root), asks: false };
}

function evaluated({ source, code, places, kept }, root) {
  const { Script } = getBuiltinModule('node:vm');
  const script = new Script(source, { filename: bundleIn(root), cachedData: code });
  const results = new Map(places.map(([key, ...place]) => [key, () => resultAt(kept, ...place)]));
  return { ...commandOf(script, root, results), isCompiled: script.cachedDataRejected === false };
}

function resultAt(kept, type, at, length) {
  if (type === '') return JSON.parse(kept.utf8Slice(at, at + length));
  return new globalThis[type](kept.buffer, at, length / globalThis[type].BYTES_PER_ELEMENT);
}

/** How long shipped data is, and how it begins and ends: no two are alike in that. */
function told(each) {
  if (typeof each !== 'string') return each.length ?? each.size;
  return JSON.stringify([each.length, each.slice(0, TOLD), each.slice(-TOLD)]);
}
const TOLD = 24;

/**
 * Runs the program, which is told where its files stand, and what it need not work out: of shipped data alone.
 * @param {import('node:vm').Script} script
 * @param {string} root
 * @param {Map<string, unknown>} results functions that return them; results come in where there was none, and null for
 *   what is told apart from nothing else
 * @returns {typeof import('./bundle-entry.ts')}
 */
export function commandOf(script, root, results) {
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, {
    url: (path) => getBuiltinModule('node:url').pathToFileURL(`${root}${path}`).href,
    kept: (name, work, given) => {
      const key = `${name} ${given.map(told).join(' ')}`;
      const known = results.get(key);
      if (typeof known === 'function') return known();
      const result = work(...given);
      results.set(key, known === undefined ? result : null);
      return result;
    },
    data: (path) => JSON.parse(fs.readFileSync(`${root}${path}`, 'utf8')),
  });
  return module.exports;
}

/** The places in an error’s trace, as those of the sources. */
export function located(trace, root = ROOT) {
  const path = bundleIn(root);
  const map = unpacked(path, true)?.map;
  if (!map || !trace.includes(path)) return trace;
  const { SourceMap } = getBuiltinModule('node:module');
  const places = new SourceMap(JSON.parse(map));
  const [before, ...parts] = trace.split(`${path}:`);
  const told = parts.map((part) => {
    const [place, line, column] = /^(\d+):(\d+)/.exec(part) ?? [''];
    const { originalSource, originalLine, originalColumn } = places.findEntry(line - 1, column - 1);
    if (originalSource === undefined) return `${path}:${part}`;
    return `${join(root, originalSource)}:${originalLine + 1}:${originalColumn + 1}${part.slice(place.length)}`;
  });
  const all = before + told.join('');
  const lines = all.split('\n');
  // What is left of it is the bundle's own way from one file to the next.
  return lines.filter((line) => !line.includes(path)).join('\n');
}

function wished(root, stale) {
  try {
    const before = stampOf(wishIn(root))?.[0];
    fs.mkdirSync(folderIn(root), { recursive: true });
    fs.writeFileSync(wishIn(root), '');
    if (before === undefined) return false;
    return stale.every(([path]) => (stampOf(`${root}${path}`)?.[1] ?? 0) + TICK < before);
  } catch {
    // Nothing can be written there, so no bundle either.
    return false;
  }
}

/**
 * Makes a bundle once what was asked for is done: in a process of its own, of which nothing is heard. Not while another
 * does, nor for a while where that has failed.
 */
export async function makeBundle(root = ROOT) {
  const lock = lockIn(root);
  try {
    fs.mkdirSync(folderIn(root), { recursive: true });
    if (Date.now() - (stampOf(lock)?.[0] ?? Infinity) > PATIENCE) fs.rmSync(lock, { force: true });
    fs.closeSync(fs.openSync(lock, 'wx'));
  } catch {
    return;
  }
  const { spawn } = getBuiltinModule('node:child_process');
  const maker = spawn(process.execPath, [`${root}plugins/cli/make-bundle.ts`], { stdio: 'ignore' });
  const status = await new Promise((done) => {
    maker.on('error', () => done(2));
    maker.on('exit', done);
  });
  if (status === 0) fs.rmSync(lock, { force: true });
}
