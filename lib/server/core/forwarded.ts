import { timingSafeEqual } from 'node:crypto';
import { env } from './env';
import { clientAddress } from './network';

/** The header in which the gateway names its key to Next.js. */
export const gatewayKeyHeader = 'x-opsdesk-gateway-key';

/**
 * Where a request comes from, as the gateway or zero-cache says with its key. What anybody else writes,
 * who reached Next.js past the gateway, is not believed.
 */
export function forwardedAddress(headers: Pick<Headers, 'get'>): string | undefined {
  const { gatewayKey, zeroMutateApiKey, trustedProxies } = env();
  const isOurs =
    isSame(headers.get(gatewayKeyHeader), gatewayKey) ||
    isSame(headers.get('x-api-key'), zeroMutateApiKey);
  return isOurs ? clientAddress([headers.get('x-forwarded-for')], trustedProxies) : undefined;
}

function isSame(given: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
