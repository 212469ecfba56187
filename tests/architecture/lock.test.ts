import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
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

  test.skipIf(!(`${platform}-${arch}` in PACKAGES))('is the one that these tests run on', () => {
    const name = PACKAGES[`${platform}-${arch}` as keyof typeof PACKAGES];
    expect(execPath.replaceAll(sep, '/')).toContain(`/node_modules/${name}/bin/`);
  });

  test('and every script gets it, by asking for it or by running one that does', () => {
    for (const [name, script] of Object.entries(packed.scripts)) {
      for (const command of script.split(' && ')) {
        expect([name, command]).toEqual([
          name,
          expect.stringMatching(/^(?:npm run --silent|node plugins\/cli\/st(?:art|ory)\.js)(?: |$)/u),
        ]);
      }
    }
  });
});
