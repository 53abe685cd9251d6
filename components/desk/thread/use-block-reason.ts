'use client';

import { useConnection } from '@/components/platform/sync/use-connection';

/** Why nothing can be sent now, in words; undefined when it can, or waits its turn. */
export function useBlockReason(): string | undefined {
  switch (useConnection()) {
    case 'signed-out':
      return 'Sign in again to send. What you write is kept here.';
    case 'outdated':
      return 'Reload the page to send. What you write is kept here.';
    default:
      return undefined;
  }
}
