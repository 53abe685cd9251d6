'use client';

import { useCallback, useEffect, useState } from 'react';

type Read<State> = { state: State | undefined; hasFailed: boolean };

/**
 * What the server answers at `address`, which is asked for and not synced: `state` is undefined until it is
 * read, and stays as it was when a later reading fails, or until what another address answers is read.
 */
export function useServerState<State>(address: string) {
  const [read, setRead] = useState<Read<State>>({ state: undefined, hasFailed: false });
  const [turn, setTurn] = useState(0);
  const readAgain = useCallback(() => setTurn((last) => last + 1), []);

  useEffect(() => {
    const controller = new AbortController();
    // The turn tells one reading from the next.
    const separator = address.includes('?') ? '&' : '?';
    readState<State>(`${address}${separator}turn=${turn}`, controller.signal).then(
      (state) => setRead({ state, hasFailed: false }),
      () => {
        if (controller.signal.aborted) return;
        setRead(({ state }) => ({ state, hasFailed: true }));
      },
    );
    return () => controller.abort();
  }, [address, turn]);

  return { ...read, readAgain };
}

async function readState<State>(address: string, signal: AbortSignal): Promise<State> {
  const answer = await fetch(address, { cache: 'no-store', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return answer.json();
}
