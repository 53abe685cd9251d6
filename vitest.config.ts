import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

/** Tests that change what others share: environment, globals, modules; and those that say `@isolated`. */
const isolated = globSync('**/*.test.{ts,tsx}', {
  exclude: [...exclude, '**/*.pg.test.ts'],
}).filter(
  (file) =>
    file.endsWith('.tsx') ||
    /@isolated|@vitest-environment|\bvi\.(stub|mock|doMock|reset)/.test(readFileSync(file, 'utf8')),
);

// Two busy cores may take ten times as long as a desktop.
const hangsAfterMs = 180_000;

// `unit` and `unit-isolated` need only Node; `*.pg.test.ts` run on a real Postgres with the real migrations.
export default defineConfig({
  resolve: { alias },
  test: {
    // Passing tests provoke errors; their logs are noise.
    silent: 'passed-only',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
          // Evaluating every module anew for each file takes longer than the tests.
          isolate: false,
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...isolated, '**/*.pg.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'unit-isolated',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
          include: isolated,
          exclude,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          include: ['**/*.pg.test.ts'],
          exclude,
          // Postgres tests spend half of their time waiting.
          maxWorkers: availableParallelism() + 1,
          globalSetup: './drizzle/testing/global-setup.ts',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
        },
      },
    ],
  },
});
