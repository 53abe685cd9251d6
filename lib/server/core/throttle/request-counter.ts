type Options = { limit: number; windowMs: number; now?: () => number };

const mostKeys = 10_000;

/**
 * Counts requests by key in this process, so that a limit holds without Postgres. The function returns
 * undefined while a key is within the limit, otherwise the seconds to wait.
 */
export function requestCounter({ limit, windowMs, now = Date.now }: Options) {
  const counts = new Map<string, { count: number; until: number }>();
  return (key: string): number | undefined => {
    const at = now();
    let counted = counts.get(key);
    if (!counted || counted.until <= at) {
      counts.delete(key);
      counted = { count: 0, until: at + windowMs };
      counts.set(key, counted);
      const [oldest] = counts.keys();
      if (counts.size > mostKeys && oldest !== undefined) counts.delete(oldest);
    }
    counted.count += 1;
    return counted.count > limit ? Math.ceil((counted.until - at) / 1_000) : undefined;
  };
}
