import { Zero } from '@rocicorp/zero';
import { finishClearing } from '@/components/platform/access/access-end';
import { holdReplica } from '@/components/platform/access/replica-lock';
import { isSharedComputer } from '@/lib/shared-computer';
import { mutators } from '@/zero/mutators';
import { schema } from '@/zero/schema';
import type { Context } from '@/zero/core/context';
import { superviseConnection } from './supervise';
import { watchDelay } from './watch-delay';

type ReplicaState = {
  /** Undefined until it is open. */
  zero: Zero | undefined;
  /** The server speaks a newer language than this tab: only a reload helps. */
  isUpdateNeeded: boolean;
  /** There has been no connection for a while. */
  isLost: boolean;
  /** So old may what is here be, in milliseconds; undefined while changes arrive. */
  delayMs: number | undefined;
};

/** Zero takes changes, shows them and keeps them in order for as long as it is only trying to connect. */
const tryFor = 7 * 24 * 60 * 60_000;

export const closedReplica: ReplicaState = {
  zero: undefined,
  isUpdateNeeded: false,
  isLost: false,
  delayMs: undefined,
};

/** Asks for what is needed of a replica that has just been opened; returns how to end that. */
export type OnOpen = (zero: Zero) => () => void;

type Viewer = { userId: string; organizationId: string };
type Replica = {
  current: () => ReplicaState;
  /** Opens it ahead of whoever is about to subscribe, unless this page has another one to leave first. */
  prepare: () => void;
  subscribe: (listener: () => void) => () => void;
};

/** Those in use. */
const replicas = new Map<string, Replica>();

/**
 * A store around one person's local replica, connected under supervision: open from `prepare`, or while
 * anyone subscribes. The same one for as long as it is in use.
 */
export function replicaOf({ userId, organizationId }: Viewer, onOpen: OnOpen): Replica {
  const key = `${userId} ${organizationId}`;
  const inUse = replicas.get(key);
  if (inUse) return inUse;
  const listeners = new Set<() => void>();
  let state = closedReplica;
  let close = () => {};

  function change(next: ReplicaState) {
    state = next;
    for (const listener of listeners) listener();
  }

  function open() {
    let release: ReturnType<typeof holdReplica> = () => {};
    let isOver = false;
    close = () => {
      isOver = true;
      release();
    };
    // What an ended access left on this device goes before anything is opened.
    void finishClearing()
      .catch(() => {})
      .then(() => {
        if (isOver) return;
        release = holdReplica(
          () => connect((closed) => release(closed)),
          () => close(),
        );
      });
  }

  function connect(release: (closed: Promise<unknown>) => void) {
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
    const endOpened = onOpen(zero);
    const endWatch = watchDelay(zero, (delayMs) => change({ ...state, delayMs }));
    close = () => {
      isBlocked = true;
      endSupervision();
      endWatch();
      endOpened();
      release(zero.close());
    };
    change({ ...closedReplica, zero });
  }

  function enter() {
    if (replicas.get(key) === replica) return;
    replicas.set(key, replica);
    open();
  }

  function leave() {
    replicas.delete(key);
    close();
    state = closedReplica;
  }

  const replica: Replica = {
    current: () => state,
    prepare() {
      if (replicas.size === 0) enter();
    },
    subscribe(listener) {
      listeners.add(listener);
      enter();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) leave();
      };
    },
  };
  return replica;
}
