import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

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
          // Ends what hangs; a machine of two busy cores may take ten times a desktop's time.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
