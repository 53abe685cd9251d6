'use client';

import { useConnectionState, useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { useSync } from '@/components/platform/sync/sync-provider';
import { subscribeToSession } from './hear-session';
import { SessionWatch } from './session-watch';
import { askForSession, readSessionState } from './watch-session';
import { whileVisible } from './while-visible';

const retryMs = 2_000;

/**
 * Ends access in every tab as soon as the session does: told by the server, or found while there is no
 * sync connection, since a browser is not told why its socket is refused. Whoever has signed in again
 * meanwhile is connected.
 */
export function SessionGuard() {
  const zero = useZero();
  const { userId } = useSync();
  const { name } = useConnectionState();
  const isUnconnected = name === 'connecting' || name === 'disconnected' || name === 'error';

  useEffect(() => {
    if (!isUnconnected) return undefined;
    // Zero does not connect in a hidden tab, so there is nothing to find out.
    return whileVisible(() => askForSession((found) => void subscribeToSession(found, userId)));
  }, [isUnconnected, userId]);

  useEffect(() => {
    if (name !== 'needs-auth') return undefined;
    let isOver = false;
    const check = async () => {
      const found = await readSessionState();
      if (isOver || !found) return;
      if ((await subscribeToSession(found, userId)) && !isOver) void zero.connection.connect();
    };
    void check();
    const timer = setInterval(() => void check(), retryMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [name, zero, userId]);

  return <SessionWatch userId={userId} />;
}
