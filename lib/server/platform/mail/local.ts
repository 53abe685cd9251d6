import type { Env } from '@/lib/server/core/env';
import { isLoopback } from '@/lib/server/core/loopback';

/** In place of the provider's name: the mail went no further than the local mailbox. */
export const localProviderId = 'local';

/**
 * Whether the local mailbox is served: it shows everyone's mails to whoever opens it, so only on a
 * desk of its owner's machine, without a mail provider, and in a production build only with the
 * Postgres that the desk brings itself.
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
