/**
 * True when one of our pages opened the connection. Browsers always send `Origin` with a WebSocket;
 * without one it is refused.
 */
export function isOwnOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  return origin !== undefined && allowed.includes(origin);
}

/** True for paths of zero-cache, not for `/zero-something`. */
export function isZeroPath(url: string | undefined): boolean {
  return /^\/zero(\/|\?|$)/.test(url ?? '');
}

/** True for the only path under `/zero` that browsers need: the start of a sync connection. */
export function isSyncPath(url: string | undefined): boolean {
  return /^\/zero\/sync\/v\d{1,4}\/connect(\?|$)/.test(url ?? '');
}

/** True for the WebSocket of hot reload. */
export function isReloadPath(url: string | undefined): boolean {
  return /^\/_next\/[\w-]+(\?|$)/.test(url ?? '');
}
