import type { Env } from '@/lib/server/core/env';
import { isLoopback } from '@/lib/server/core/loopback';

/** In place of the provider's name: the email went no further than the local mailbox. */
export const localProviderId = 'local';

/**
 * Whether the local mailbox is served. It shows everyone's emails, so it needs a local mode without an
 * email provider, and in a production build the Postgres that comes with Opsdesk.
 */
export function hasLocalMailbox(
  {
    mode,
    resend,
    managedPostgres,
    origin,
  }: Pick<Env, 'mode' | 'resend' | 'managedPostgres' | 'origin'>,
  nodeEnv = process.env.NODE_ENV,
): boolean {
  if (mode !== 'local' || resend) return false;
  if (!isLoopback(new URL(origin).hostname)) return false;
  return nodeEnv !== 'production' || !managedPostgres;
}
