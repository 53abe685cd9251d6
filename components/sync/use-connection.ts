'use client';

import { useConnectionState } from '@rocicorp/zero/react';
import { useSyncExternalStore } from 'react';
import { useSync } from './sync-provider';

/**
 * What a person needs to know of the connection: `live`, `reconnecting` (writes wait their turn),
 * `offline` (nothing can be sent), `signed-out` (sign in again), `outdated` (reload).
 */
export type Connection = 'live' | 'reconnecting' | 'offline' | 'signed-out' | 'outdated';

export function useConnection(): Connection {
  const { name } = useConnectionState();
  const { isUpdateNeeded } = useSync();
  const isOnline = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  if (isUpdateNeeded) return 'outdated';
  if (name === 'needs-auth') return 'signed-out';
  if (!isOnline || name === 'disconnected' || name === 'closed') return 'offline';
  return name === 'connected' ? 'live' : 'reconnecting';
}

/** Whether a change made now will reach the server by itself. */
export function useCanWrite(): boolean {
  const connection = useConnection();
  const { name } = useConnectionState();
  return connection === 'live' || (connection === 'reconnecting' && name === 'connecting');
}

function subscribeToNetwork(onChange: () => void) {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}
