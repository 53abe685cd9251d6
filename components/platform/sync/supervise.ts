import type { Zero } from '@rocicorp/zero';

const FIRST_WAIT_MS = 500;
/** As often as Zero itself tries to connect. */
const LONGEST_WAIT_MS = 5_000;
/** So long without a connection is no hiccup any more. */
const LOST_AFTER_MS = 10_000;

/** How long to wait before attempt `attempt` (0, 1, …), in milliseconds; `random` (0 to 1) spreads a crowd. */
export function reconnectWait(attempt: number, random: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + random);
}

/**
 * Brings a client back from `error`, which Zero never leaves by itself. `isBlocked` says that the
 * client waits for a reload or a rebuild: connecting it then would hang the tab. `onLost` hears when
 * the connection has been gone for a while, and when it is back.
 * Returns a function that ends the supervision.
 */
export function superviseConnection(
  zero: Zero,
  { isBlocked, onLost }: { isBlocked: () => boolean; onLost: (isLost: boolean) => void },
): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;
  const connection = zero.connection;
  const retry = () => {
    if (!isBlocked() && connection.state.current.name === 'error') void connection.connect();
  };
  const unsubscribe = connection.state.subscribe((state) => {
    if (state.name === 'connected') {
      attempt = 0;
      clearTimeout(lostTimer);
      lostTimer = undefined;
      onLost(false);
    } else {
      lostTimer ??= setTimeout(() => onLost(true), LOST_AFTER_MS);
    }
    if (state.name !== 'error' || isBlocked()) return;
    clearTimeout(timer);
    timer = setTimeout(retry, reconnectWait(attempt, Math.random()));
    attempt += 1;
  });
  return () => {
    clearTimeout(timer);
    clearTimeout(lostTimer);
    unsubscribe();
  };
}
