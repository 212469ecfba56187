import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Lets search in `astro dev` answer from the index of the last build. */
export function serveLastIndex(server: ViteDevServer, folder: URL, logger: AstroIntegrationLogger): void {
  const entry = new URL('pagefind-entry.json', folder);
  logger.info(
    existsSync(entry)
      ? `Search answers from the build of ${statSync(entry).mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`
      : 'Search has no index yet. Run “npx astro build” once, and it answers from that build.',
  );
  server.middlewares.use((request, response, next) => {
    const name = /\/pagefind\/([\w./-]+)(?:\?|$)/u.exec(request.url ?? '')?.[1];
    const file = name === undefined ? undefined : new URL(name, folder);
    if (!file?.href.startsWith(folder.href) || !existsSync(file)) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file.pathname)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
}
