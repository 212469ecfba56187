// Plain JavaScript, so that Node need not load its TypeScript compiler to start: with the cache on,
// every other file is stripped of its types once and read from the cache ever after.
import module from 'node:module';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  module.enableCompileCache();
  await import('./main.ts');
} else {
  process.stderr.write(
    `story: this is Node ${process.versions.node} — story runs from TypeScript, which Node reads from 22.18 on — ` +
      'run `npm run --silent story -- …`, which brings its own Node\n',
  );
  process.exitCode = 2;
}
