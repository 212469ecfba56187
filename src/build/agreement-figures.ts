import { execFile } from 'node:child_process';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';
import type { Figures } from '../../plugins/agreement/index.ts';

/** One build holds this module twice: Node loads it for the configuration, Vite for the pages. Kept on globalThis, both ask once. */
const KEPT = Symbol.for('second-loop.agreement');
const host = globalThis as unknown as Record<symbol, Promise<Figures> | undefined>;

/**
 * The agreement page's figures. A program of its own works them out, so that the rest of a build need not wait; where
 * neither rules nor labelled texts have changed, they are kept from the last time.
 */
export function agreementFigures(): Promise<Figures> {
  return (host[KEPT] ??= askedFor());
}

async function askedFor(): Promise<Figures> {
  const { stdout } = await promisify(execFile)(execPath, ['tests/calibration/agreement.ts', '--json'], {
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Figures;
}

/** Has them worked out while the other pages are built. */
export function agreement(): AstroIntegration {
  return {
    name: 'second-loop:agreement',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const start = performance.now();
        // Whatever goes wrong is told to the page that waits for them.
        agreementFigures().then(
          () => {
            logger.info(`figures after ${((performance.now() - start) / 1000).toFixed(1)} s`);
          },
          () => undefined,
        );
      },
    },
  };
}
