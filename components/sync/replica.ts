import { Zero } from '@rocicorp/zero';
import { isSharedComputer } from '@/lib/shared-computer';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import type { Context } from '@/zero/context';
import { superviseConnection } from './supervise';

type ReplicaState = {
  /** Undefined until it is open. */
  zero: Zero | undefined;
  /** The server speaks a newer language than this tab: only a reload helps. */
  isUpdateNeeded: boolean;
  /** There has been no connection for a while. */
  isLost: boolean;
  /** The session has ended, so that no connection comes about. */
  isSignedOut: boolean;
};

/** Zero takes changes, shows them and keeps them in order for as long as it is only trying to connect. */
const tryFor = 7 * 24 * 60 * 60_000;

export const closedReplica: ReplicaState = {
  zero: undefined,
  isUpdateNeeded: false,
  isLost: false,
  isSignedOut: false,
};

/** A store around one person's local replica: open while anyone subscribes, connected under supervision. */
export function replicaOf(userId: string) {
  const listeners = new Set<() => void>();
  let state = closedReplica;
  let close = () => {};

  function change(next: ReplicaState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function open() {
    let isBlocked = false;
    const context: Context = { userId, isReplica: true };
    const zero = new Zero({
      schema,
      mutators,
      userID: userId,
      context,
      cacheURL: `${window.location.origin}/zero`,
      kvStore: isSharedComputer(document.cookie) ? 'mem' : 'idb',
      disconnectTimeoutMs: tryFor,
      logLevel: 'error',
      onUpdateNeeded: () => {
        isBlocked = true;
        change({ ...state, isUpdateNeeded: true });
      },
      onClientStateNotFound: () => {
        isBlocked = true;
        // A replica that the server no longer knows is replaced by a new one.
        close();
        open();
      },
    });
    const endSupervision = superviseConnection(zero, {
      isBlocked: () => isBlocked,
      onLost: (isLost) => change({ ...state, isLost }),
    });
    close = () => {
      isBlocked = true;
      endSupervision();
      void zero.close();
    };
    change({ ...closedReplica, zero });
  }

  return {
    current: () => state,
    setSignedOut(isSignedOut: boolean) {
      if (state.isSignedOut !== isSignedOut) change({ ...state, isSignedOut });
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (listeners.size === 1) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        close();
        state = closedReplica;
      };
    },
  };
}
