/**
 * True when a browser page of ours opened the connection. Browsers always send `Origin` with a
 * WebSocket and a page cannot change it; one without it is refused like a foreign one.
 */
export function isOwnOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  return origin !== undefined && allowed.includes(origin);
}

/** True for the paths that belong to zero-cache, and not for `/zero-something`. */
export function isZeroPath(url: string | undefined): boolean {
  return /^\/zero(\/|\?|$)/.test(url ?? '');
}
