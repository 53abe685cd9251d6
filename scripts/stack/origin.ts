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

/** True for the one address under `/zero` that browsers need: where a client's sync connection begins. */
export function isSyncPath(url: string | undefined): boolean {
  return /^\/zero\/sync\/v\d{1,4}\/connect(\?|$)/.test(url ?? '');
}

/** True for the sockets of Next.js itself, which reloads pages under development. */
export function isReloadPath(url: string | undefined): boolean {
  return /^\/_next\/[\w-]+(\?|$)/.test(url ?? '');
}
