import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  {
    // The engine is the same in every host: it may name none of their globals, nor clock, nor chance.
    files: ['language', 'story-lint', 'feedback', 'portfolio', 'agreement', 'plan'].map((room) => `plugins/${room}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'document',
          'window',
          'self',
          'globalThis',
          'navigator',
          'fetch',
          'performance',
          'crypto',
        ],
        ...['setTimeout', 'setInterval', 'queueMicrotask', 'localStorage', 'Intl', 'Date'],
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  { files: ['plugins/cli/**', 'plugins/training/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.astro', '**/*.js', '**/*.mjs', '**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
