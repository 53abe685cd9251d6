'use client';

import { useConnectionState } from '@rocicorp/zero/react';
import { useSyncExternalStore } from 'react';
import { useSync } from './sync-provider';

/**
 * What a person needs to know of the connection: `live`, `reconnecting` (changes wait a
 * moment), `offline` (changes wait in the outbox), `signed-out` (sign in again), `outdated` (reload).
 */
export type Connection = 'live' | 'reconnecting' | 'offline' | 'signed-out' | 'outdated';

export function useConnection(): Connection {
  const { name } = useConnectionState();
  const { isUpdateNeeded, isLost } = useSync();
  const isOnline = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  if (isUpdateNeeded) return 'outdated';
  if (name === 'needs-auth') return 'signed-out';
  if (!isOnline || isLost || name === 'closed') return 'offline';
  return name === 'connected' ? 'live' : 'reconnecting';
}

/** What is shown of it; `delayed`: what one does is sent, but what others do does not arrive. */
export function useShownConnection(): Connection | 'delayed' {
  const connection = useConnection();
  const { delayMs } = useSync();
  return connection === 'live' && delayMs !== undefined ? 'delayed' : connection;
}

function subscribeToNetwork(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
