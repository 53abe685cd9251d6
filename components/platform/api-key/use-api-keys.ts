'use client';

import { useCallback, useEffect, useState } from 'react';
import type { ApiKeysState } from '@/lib/server/platform/api-key/answer';
import type { CreatedApiKey, NewApiKey } from '@/lib/server/platform/api-key/manage';

type Read = { state: ApiKeysState | undefined; hasFailed: boolean };

/** The organization's API keys, for admins. They are asked for, not synced. */
export function useApiKeys(slug: string) {
  const [read, setRead] = useState<Read>({ state: undefined, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const address = `/api/t/${slug}/api-keys`;
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    readState(`${address}?turn=${turn}`, controller.signal).then(
      (state) => setRead({ state, hasFailed: false }),
      () => {
        if (controller.signal.aborted) return;
        setRead(({ state }) => ({ state, hasFailed: true }));
      },
    );
    return () => controller.abort();
  }, [address, turn]);

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
    ...read,
    readAgain,
    create: (key: NewApiKey) => send<CreatedApiKey>('', key),
    rotate: (id: string, graceHours: number) =>
      send<CreatedApiKey>(`/${id}/rotate`, { graceHours }),
    revoke: (id: string) => send<{ id: string }>(`/${id}/revoke`, {}),
  };
}

async function readState(address: string, signal: AbortSignal): Promise<ApiKeysState> {
  const answer = await fetch(address, { cache: 'no-store', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
