// Plain JavaScript, as story.js: a thread of it starts as that does.
import { bundled } from './bundle-file.js';

const { command } = bundled();
if (command === null) globalThis.process.getBuiltinModule('node:module').enableCompileCache();
const { answer } = command ?? (await import('./judge-thread.ts'));
await answer();
