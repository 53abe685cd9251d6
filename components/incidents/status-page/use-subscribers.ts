'use client';

import { useServerState } from '@/components/core/server-state/use-server-state';
import type { SubscribersState } from '@/lib/server/incidents/status-page/subscriber/manage';

/** The subscribers of a status page, which are asked for and not synced. */
export function useSubscribers(slug: string, statusPageId: string) {
  const address = `/api/t/${slug}/status-pages/${statusPageId}/subscribers`;
  const { state, hasFailed, readAgain } = useServerState<SubscribersState>(address);

  /** Whether the server did it. */
  async function remove(id: string): Promise<boolean> {
    try {
      return (await fetch(`${address}/${id}/remove`, { method: 'POST' })).ok;
    } catch {
      return false;
    } finally {
      readAgain();
    }
  }

  return { state, hasFailed, readAgain, remove, exportAddress: `${address}/export` };
}
