import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

// Two busy cores may take ten times a desktop's time.
const hangsAfterMs = 180_000;

// `unit` needs nothing but Node; `*.pg.test.ts` run on a real Postgres with the real migrations.
export default defineConfig({
  resolve: { alias },
  test: {
    // What a passing test logs, the refusals it provokes above all, says nothing to whoever reads on.
    silent: 'passed-only',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.pg.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          include: ['**/*.pg.test.ts'],
          exclude,
          // Half of each file is waiting for Postgres: on two cores one worker leaves one idle.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          globalSetup: './drizzle/testing/global-setup.ts',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
        },
      },
    ],
  },
});
