'use client';

/** Runs what `start` begins whenever this tab is visible, until the returned function is called. */
export function whileVisible(start: () => () => void): () => void {
  let stop = document.hidden ? undefined : start();
  const turn = () => {
    stop?.();
    stop = document.hidden ? undefined : start();
  };
  document.addEventListener('visibilitychange', turn);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    stop?.();
  };
}
