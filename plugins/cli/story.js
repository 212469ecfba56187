#!/usr/bin/env node
// Plain JavaScript, so that Node need not load its TypeScript compiler to start: with the cache on,
// every other file is stripped of its types once and read from the cache ever after.
import module from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readsTypeScript, start } from './own-node.js';

if (readsTypeScript) {
  module.enableCompileCache();
  const { main } = await import('./main.ts');
  await main();
} else start('story', [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
