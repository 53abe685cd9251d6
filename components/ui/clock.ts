type Listener = () => void;

/** One timer for all that subscribe to it, on the full `everyMs`; it stops with the last listener. */
function sharedTimer(everyMs: number): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Each wait is measured anew, or the seconds would drift.
  const wait = () => (timer = setTimeout(tick, everyMs - (Date.now() % everyMs)));
  const tick = () => {
    wait();
    for (const listener of listeners) listener();
  };

  return (listener) => {
    listeners.add(listener);
    if (!timer) wait();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearTimeout(timer);
      timer = undefined;
    };
  };
}

/** For every age on the screen. */
export const subscribeToClock = sharedTimer(20_000);

/** For what must change on the second. */
export const subscribeToSeconds = sharedTimer(1_000);
