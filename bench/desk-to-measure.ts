import { env } from 'node:process';
import { consoleReport } from '@/scripts/stack/report';
import { startTemporaryStack } from '@/scripts/stack/temporary';

/**
 * Uses the desk named by the environment, or starts one with that many tickets. Import `@/e2e/desk`
 * only after this.
 * @returns a function that stops it
 */
export async function deskToMeasure(tickets: string): Promise<() => Promise<void>> {
  if (env['OPSDESK_TEST_URL']) return async () => {};
  const stack = await startTemporaryStack({
    variables: { SEED_TICKETS: tickets },
    report: consoleReport,
  });
  Object.assign(env, {
    OPSDESK_TEST_URL: stack.url,
    OPSDESK_TEST_OWNER_URL: stack.ownerUrl,
    OPSDESK_TEST_AUTH_SECRET: stack.env.authSecret,
    OPSDESK_TEST_DATA_DIR: stack.env.dataDir,
  });
  return () => stack.stop();
}
