'use client';

import { useCanWrite, useConnection } from '@/components/sync/use-connection';

/** Why nothing can be sent now, in words; undefined when it can. */
export function useBlockReason(): string | undefined {
  const connection = useConnection();
  const canWrite = useCanWrite();
  if (canWrite) return undefined;
  switch (connection) {
    case 'signed-out':
      return 'Sign in again to send. What you write is kept here.';
    case 'outdated':
      return 'Reload the page to send. What you write is kept here.';
    case 'offline':
      return 'You are offline. What you write is kept here.';
    default:
      return 'Reconnecting. What you write is kept here.';
  }
}
