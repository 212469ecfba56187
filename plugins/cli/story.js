#!/usr/bin/env node
// Plain JavaScript: from a bundle of all its files where there is one of these sources. Else Node strips every other file of
// its types once, with the cache on, and reads them from the cache ever after.
const { process } = globalThis;
if (process.features.typescript) {
  const { bundled, located, makeBundle } = await import('./bundle-file.js');
  const { command, asks } = bundled();
  if (command === null) process.getBuiltinModule('node:module').enableCompileCache();
  const { main } = command ?? (await import('./main.ts'));
  await main(command === null ? undefined : located);
  if (asks) await makeBundle();
  // Everything is said: what the process has used need not be put away.
  if (command !== null) process.exit();
} else {
  const { start } = await import('./own-node.js');
  const { fileURLToPath } = await import('node:url');
  start('story', [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}
