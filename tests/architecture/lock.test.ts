import { readFileSync, realpathSync } from 'node:fs';
import { arch, execPath, platform } from 'node:process';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import packed from '../../package.json' with { type: 'json' };
import { PACKAGES } from '../../plugins/cli/own-node.js';

const text = readFileSync('package-lock.json', 'utf8');
const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const ENTRY = z.object({
  version: z.string(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  os: oneOrMore.optional(),
  cpu: oneOrMore.optional(),
  libc: oneOrMore.optional(),
  bin: z.record(z.string(), z.string()).optional(),
});
const { '': root, ...packages } = z.object({ packages: z.record(z.string(), ENTRY) }).parse(JSON.parse(text)).packages;
const locked = Object.entries(packages);

test('every package is held to a hash, and to no host', () => {
  expect(root?.version).toBe(packed.version);
  expect(locked.length).toBeGreaterThan(500);
  expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/u.test(integrity ?? ''))).toEqual([]);
  expect(text).not.toContain('"resolved"');
});

test('no package runs anything to be installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/mu);
  // Those that would, each looked at: esbuild's puts its program in the place of a script that finds it.
  const would = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([name]) => name);
  expect(would).toEqual(['node_modules/esbuild']);
});

describe('the Node that scripts run on', () => {
  const nodes = Object.entries(PACKAGES);

  test('is one of those that package.json names, each at one version', () => {
    const wanted = Object.entries(packed.optionalDependencies);
    expect(wanted.map(([name]) => name).toSorted()).toEqual(nodes.map(([, name]) => name).toSorted());
    for (const [name, version] of wanted)
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  test.each(nodes)('%s: %s goes to no other machine', (machine, name) => {
    const [os = '', cpu = ''] = machine.split('-');
    const program = os === 'win32' ? 'bin/node.exe' : 'bin/node';
    expect(packages[`node_modules/${name}`]).toMatchObject({ os: [os], cpu: [cpu], bin: { node: program } });
    expect(packages[`node_modules/${name}`]?.libc).toEqual(os === 'linux' ? ['glibc'] : undefined);
  });

  test.skipIf(platform === 'win32' || !(`${platform}-${arch}` in PACKAGES))(
    'is the one that these tests run on',
    () => {
      expect(realpathSync('node_modules/.bin/node')).toBe(execPath);
      expect(execPath).toContain(`/node_modules/${PACKAGES[`${platform}-${arch}` as keyof typeof PACKAGES]}/bin/`);
    },
  );

  test('and no script starts a program of Node without asking for it', () => {
    for (const [name, script] of Object.entries(packed.scripts)) {
      const started = [...script.matchAll(/\bnode (?<program>\S+)/gu)].map(({ groups }) => groups?.['program']);
      expect([
        name,
        started.filter((each) => each !== 'plugins/cli/start.js' && each !== 'plugins/cli/story.js'),
      ]).toEqual([name, []]);
    }
  });
});
