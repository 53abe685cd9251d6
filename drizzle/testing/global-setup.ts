import type { TestProject } from 'vitest/node';
import { startTemporaryStack } from '@/scripts/stack/temporary';

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the migrated, empty database that every test database is a copy of. */
    template: { adminUrl: string; ownerUrl: string; appUrl: string; replicationUrl: string };
  }
}

/** One real Postgres for all `*.pg.test.ts`, with the real roles and migrations, gone afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { env, stop } = await startTemporaryStack({ databaseOnly: true });
  const { adminUrl, ownerUrl, appUrl, replicationUrl } = env;
  project.provide('template', { adminUrl, ownerUrl, appUrl, replicationUrl });
  return stop;
}
