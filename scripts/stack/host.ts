import type { IncomingMessage } from 'node:http';

/**
 * True when a request names exactly one host, which is ours, and a path. Prevents DNS rebinding.
 */
export function isOwnHost(request: IncomingMessage, origins: readonly string[]): boolean {
  const named = request.headersDistinct['host'] ?? [];
  const [host] = named;
  if (named.length !== 1 || host === undefined || !request.url?.startsWith('/')) return false;
  return origins.some((origin) => hostsOf(origin).includes(host.toLowerCase()));
}

/** Host names as browsers send them, with and without the default port. */
function hostsOf(origin: string): string[] {
  const { protocol, host, hostname, port } = new URL(origin);
  return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host];
}
