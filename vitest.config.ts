import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'engine',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{site,browser}/**', 'tests/laws/time.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // Measures what reading a text costs: when all others are done, and by itself.
          name: 'time',
          include: ['tests/laws/time.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts'],
          globalSetup: ['tests/build.ts'],
          // One browser and one server a file, on two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
