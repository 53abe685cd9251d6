import type { IncomingMessage } from 'node:http';

/**
 * True when a request names exactly one host, which is one of ours, and a path of it. A name of somebody
 * else's that leads here is how a website reaches a private desk past the browser's rules.
 */
export function isOwnHost(request: IncomingMessage, origins: readonly string[]): boolean {
  const named = request.headersDistinct['host'] ?? [];
  const [host] = named;
  if (named.length !== 1 || host === undefined || !request.url?.startsWith('/')) return false;
  return origins.some((origin) => hostsOf(origin).includes(host.toLowerCase()));
}

/** As browsers write it, and with the port that they leave out. */
function hostsOf(origin: string): string[] {
  const { protocol, host, hostname, port } = new URL(origin);
  return port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host];
}
