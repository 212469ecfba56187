import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { serveLastIndex } from './last-index.ts';

/** Builds the Pagefind index into the site. In `astro dev` the last build's index answers. */
export function searchIndex(): AstroIntegration {
  let dist = new URL('./dist/', `file://${process.cwd()}/`);
  return {
    name: 'second-loop:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = config.outDir;
      },
      'astro:server:setup': ({ server, logger }) => {
        serveLastIndex(server, new URL('pagefind/', dist), logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const began = performance.now();
        try {
          const { index, errors } = await createIndex({
            excludeSelectors: ['.ref', '.notes', '.claim-class', '[data-judgement]'],
          });
          if (!index) throw failure('start', errors);
          const added = await index.addDirectory({ path: fileURLToPath(dir) });
          if (added.errors.length > 0) throw failure('read the pages', added.errors);
          const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
          if (written.errors.length > 0) throw failure('write its files', written.errors);
          logger.info(`${added.page_count} pages indexed in ${Math.round(performance.now() - began)} ms`);
        } finally {
          await close();
        }
      },
    },
  };
}

function failure(step: string, errors: readonly string[]): Error {
  return new Error(
    `Pagefind could not ${step}: ${errors.join('; ')}. Is dist/ writable, and did “npm ci” install the pagefind binary for this machine?`,
  );
}
