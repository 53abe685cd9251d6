import type { TestProject } from 'vitest/node';
import { startTemporaryStack } from '@/scripts/stack/temporary';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of the migrated, empty database that every test database is copied from. */
    template: { adminUrl: string; ownerUrl: string; appUrl: string; replicationUrl: string };
  }
}

/** Starts one real Postgres for all `*.pg.test.ts`, with the real roles and migrations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { env, stop } = await startTemporaryStack({ databaseOnly: true });
  const { adminUrl, ownerUrl, appUrl, replicationUrl } = env;
  project.provide('template', { adminUrl, ownerUrl, appUrl, replicationUrl });
  return stop;
}
