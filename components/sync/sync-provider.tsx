'use client';

import { Zero } from '@rocicorp/zero';
import { ZeroProvider } from '@rocicorp/zero/react';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import '@/zero/context';
import { superviseConnection } from './supervise';

type Sync = {
  userId: string;
  /** The server speaks a newer language than this tab: only a reload helps. */
  isUpdateNeeded: boolean;
};

const SyncContext = createContext<Sync | undefined>(undefined);

export function useSync(): Sync {
  const sync = useContext(SyncContext);
  if (!sync) throw new Error('useSync must be used within a SyncProvider');
  return sync;
}

type SyncProviderProps = {
  userId: string;
  /** Shown until the local replica is open; holds the place of what follows. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Opens this person's local replica and keeps it connected under supervision. */
export function SyncProvider({ userId, fallback, children }: SyncProviderProps) {
  const [zero, setZero] = useState<Zero>();
  const [isUpdateNeeded, setIsUpdateNeeded] = useState(false);
  // A replica that the server no longer knows is replaced by a new one.
  const [generation, setGeneration] = useState(0);

  useEffect(() => {
    let isBlocked = false;
    const opened = new Zero({
      schema,
      mutators,
      userID: userId,
      context: { userId },
      cacheURL: `${window.location.origin}/zero`,
      logLevel: 'error',
      onUpdateNeeded: () => {
        isBlocked = true;
        setIsUpdateNeeded(true);
      },
      onClientStateNotFound: () => {
        isBlocked = true;
        setGeneration((count) => count + 1);
      },
    });
    const endSupervision = superviseConnection(opened, () => isBlocked);
    setZero(opened);
    return () => {
      endSupervision();
      setZero(undefined);
      void opened.close();
    };
  }, [userId, generation]);

  if (!zero) return fallback;
  return (
    <SyncContext value={{ userId, isUpdateNeeded }}>
      <ZeroProvider zero={zero} key={zero.clientID}>
        {children}
      </ZeroProvider>
    </SyncContext>
  );
}
