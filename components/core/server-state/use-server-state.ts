'use client';

import { useCallback, useEffect, useState } from 'react';
import { organizationHeader } from '@/lib/organization-header';

type Read<State> = { state: State | undefined; hasFailed: boolean };

/**
 * What the server answers at `address`, which is asked for and not synced: `state` is undefined until it is
 * read, and stays as it was when a later reading fails, or until what another address answers is read.
 * @param slug names the organization where the address does not
 */
export function useServerState<State>(address: string, slug?: string) {
  const [read, setRead] = useState<Read<State>>({ state: undefined, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    // The turn tells one reading from the next; the server does not see it.
    readState<State>(`${address}#${turn}`, controller.signal, slug).then(
      (state) => setRead({ state, hasFailed: false }),
      () => {
        if (controller.signal.aborted) return;
        setRead(({ state }) => ({ state, hasFailed: true }));
      },
    );
    return () => controller.abort();
  }, [address, slug, turn]);

  return { ...read, readAgain };
}

async function readState<State>(
  address: string,
  signal: AbortSignal,
  slug: string | undefined,
): Promise<State> {
  const headers: Record<string, string> = slug === undefined ? {} : { [organizationHeader]: slug };
  const answer = await fetch(address, { cache: 'no-store', signal, headers });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
