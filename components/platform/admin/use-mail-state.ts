'use client';

import { useRepeatedReading } from '@/components/core/server-state/use-repeated-reading';
import { useServerState } from '@/components/core/server-state/use-server-state';
import type { MailState } from '@/lib/server/platform/mail/dead-letters';

/** Between two readings while emails are on their way. */
const movingMs = 3_000;

/** The emails that were given up or wait. */
export function useMailState(slug: string) {
  const address = `/api/t/${slug}/mail`;
  const { state, hasFailed, readAgain } = useServerState<MailState>(address);

  // What is on its way is gone in a moment.
  const isMoving = state?.isSending && state.waiting.count > 0;
  useRepeatedReading(readAgain, isMoving ? movingMs : undefined);

  /** Queues the email again; false when the server did not. */
  async function retry(mailId: string): Promise<boolean> {
    try {
      const answer = await fetch(`${address}/${mailId}/retry`, { method: 'POST' });
      return answer.ok;
    } catch {
      return false;
    } finally {
      // Somebody else may have been quicker: what is left says so.
      readAgain();
    }
  }

  return { state, hasFailed, readAgain, retry };
}
