const longestMs = 30_000;

/**
 * Calls `again` once, as soon as the network may be back: when the browser says so, and where it
 * noticed nothing, after a second, or longer after each of the `attempts` in vain. The answer ends the waiting.
 */
export function whenBack(attempts: number, again: () => void): () => void {
  const end = () => {
    clearTimeout(timer);
    window.removeEventListener('online', go);
  };
  const go = () => {
    end();
    again();
  };
  const onTime = () => navigator.onLine && go();
  const timer = setTimeout(onTime, Math.min(longestMs, 1_000 * 2 ** attempts));
  window.addEventListener('online', go);
  return end;
}
