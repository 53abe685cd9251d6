import { env } from 'node:process';
import { consoleReport } from '@/scripts/stack/report';
import { startTemporaryStack } from '@/scripts/stack/temporary';

/**
 * The desk that the environment names, or else one of its own with as many tickets; returns how to
 * stop it. Only after it can `@/e2e/desk` be imported.
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
  });
  return () => stack.stop();
}
