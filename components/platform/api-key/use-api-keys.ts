'use client';

import { useServerState } from '@/components/core/server-state/use-server-state';
import type { ApiKeysState } from '@/lib/server/platform/api-key/answer';
import type { CreatedApiKey, NewApiKey } from '@/lib/server/platform/api-key/manage';

/** The organization's API keys, for admins. */
export function useApiKeys(slug: string) {
  const address = `/api/t/${slug}/api-keys`;
  const { state, hasFailed, readAgain } = useServerState<ApiKeysState>(address);

  /** Undefined where the server did not do it. */
  async function send<Answer>(path: string, body: object): Promise<Answer | undefined> {
    try {
      const answer = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    } finally {
      readAgain();
    }
  }

  return {
    state,
    hasFailed,
    readAgain,
    create: (key: NewApiKey) => send<CreatedApiKey>('', key),
    rotate: (id: string, graceHours: number) =>
      send<CreatedApiKey>(`/${id}/rotate`, { graceHours }),
    revoke: (id: string) => send<{ id: string }>(`/${id}/revoke`, {}),
  };
}
