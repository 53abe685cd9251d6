'use client';

import { ZeroProvider } from '@rocicorp/zero/react';
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { closedReplica, type OnOpen, replicaOf } from './replica';

type Sync = {
  userId: string;
  /** The server speaks a newer language than this tab: only a reload helps. */
  isUpdateNeeded: boolean;
  /** There has been no connection for a while. */
  isLost: boolean;
  /** So old may what is here be, in milliseconds; undefined while changes arrive. */
  delayMs: number | undefined;
};

export const SyncContext = createContext<Sync | undefined>(undefined);

export function useSync(): Sync {
  const sync = useContext(SyncContext);
  if (!sync) throw new Error('useSync must be used within a SyncProvider');
  return sync;
}

type SyncProviderProps = {
  userId: string;
  organizationId: string;
  onOpen: OnOpen;
  /** Shown until the local replica is open; holds the place of what follows. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Opens this person's local replica and keeps it connected under supervision. */
export function SyncProvider({
  userId,
  organizationId,
  onOpen,
  fallback,
  children,
}: SyncProviderProps) {
  const replica = useMemo(
    () => replicaOf({ userId, organizationId }, onOpen),
    [userId, organizationId, onOpen],
  );
  const [{ zero, isUpdateNeeded, isLost, delayMs }, setState] = useState(() => {
    // Not in an effect: it opens while the code of the page is still being run.
    if (typeof window !== 'undefined') replica.prepare();
    return closedReplica;
  });
  useEffect(() => {
    // In pieces: the replica opens its socket while the page is drawn, not after.
    const follow = () => startTransition(() => setState(replica.current()));
    const unsubscribe = replica.subscribe(follow);
    follow();
    return unsubscribe;
  }, [replica]);
  const sync = useMemo(
    () => ({ userId, isUpdateNeeded, isLost, delayMs }),
    [userId, isUpdateNeeded, isLost, delayMs],
  );
  if (!zero) return fallback;
  return (
    <SyncContext value={sync}>
      <ZeroProvider zero={zero} key={zero.clientID}>
        {children}
      </ZeroProvider>
    </SyncContext>
  );
}
