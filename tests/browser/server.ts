import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Serves a built site below `base`, as a static host would. */
export async function serve(dist: string, base: string): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void find(dist, base, decodeURIComponent(pathname)).then(([status, file]) => {
      response.writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      void readFile(file).then((bytes) => response.end(bytes));
    });
  });
  const port = await listen(server);
  return { address: `http://localhost:${port}${base}`, close: () => void server.close() };
}

async function find(dist: string, base: string, pathname: string): Promise<readonly [number, string]> {
  if (pathname.startsWith(base)) {
    const path = join(dist, pathname.slice(base.length));
    for (const file of [path, join(path, 'index.html')]) {
      if (
        await stat(file).then(
          (found) => found.isFile(),
          () => false,
        )
      )
        return [200, file];
    }
  }
  return [404, join(dist, '404.html')];
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
