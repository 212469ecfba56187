import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Below the site’s base. */
const INDEX = '/pagefind/';

/** Lets search in `astro dev` answer from the index of the last build. */
export function serveLastIndex(server: ViteDevServer, folder: URL, logger: AstroIntegrationLogger): void {
  const entry = new URL('pagefind-entry.json', folder);
  logger.info(
    existsSync(entry)
      ? `Search answers from the build of ${statSync(entry).mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`
      : 'Search has no index yet. Run “npx astro build” once, and it answers from that build.',
  );
  server.middlewares.use((request, response, next) => {
    const [path = ''] = (request.url ?? '').split('?');
    const at = path.indexOf(INDEX);
    const name = at === -1 ? '' : path.slice(at + INDEX.length);
    const file = /^[\w./-]+$/u.test(name) ? new URL(name, folder) : undefined;
    if (!file?.href.startsWith(folder.href) || !existsSync(file)) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file.pathname)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
}
