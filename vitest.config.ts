import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const exclude = ['node_modules/**', '.next/**', '.data/**', 'e2e/**'];

// Two busy cores may take ten times as long as a desktop.
const hangsAfterMs = 180_000;

// `unit` needs only Node; `*.pg.test.ts` run on a real Postgres with the real migrations.
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
          // Postgres tests spend half of their time waiting.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          globalSetup: './drizzle/testing/global-setup.ts',
          testTimeout: hangsAfterMs,
          hookTimeout: hangsAfterMs,
        },
      },
    ],
  },
});
