'use client';

import { useConnectionState, useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { useForget } from './sign-out';
import { useSync } from './sync-provider';

const RETRY_MS = 2_000;

/**
 * While there is no sync connection, finds out why: whoever lost access altogether, or owes a second
 * factor, is shown out and the replica deleted; whoever has signed in again is connected. A browser is
 * not told why the server refuses its socket, so the session is asked for in any case.
 */
export function SessionGuard() {
  const zero = useZero();
  const { userId, setSignedOut } = useSync();
  const { name } = useConnectionState();
  const forget = useForget();

  useEffect(() => {
    if (name === 'connected') setSignedOut(false);
    if (name === 'connected' || name === 'closed') return;
    let isOver = false;
    const check = async () => {
      // Zero does not connect in a hidden tab, so there is nothing to find out.
      if (name !== 'needs-auth' && document.hidden) return;
      const found = await readState();
      if (isOver || !found) return;
      setSignedOut(found.state === 'signed-out');
      if (found.state === 'no-access') void forget('/no-access');
      else if (found.state === 'second-factor') void forget('/account/two-factor');
      else if (found.state === 'open' && found.userId !== userId) void forget('/');
      else if (found.state === 'open' && name === 'needs-auth') void zero.connection.connect();
    };
    if (name === 'needs-auth') void check();
    const timer = setInterval(() => void check(), RETRY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [name, zero, userId, forget, setSignedOut]);

  return null;
}

type Found = {
  state: 'signed-out' | 'no-access' | 'second-factor' | 'open';
  userId?: string;
};

async function readState(): Promise<Found | undefined> {
  try {
    const response = await fetch('/api/session', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as Found) : undefined;
  } catch {
    return undefined;
  }
}
