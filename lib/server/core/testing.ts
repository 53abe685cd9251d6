import { env } from './env';
import { gatewayKeyHeader } from './forwarded';

/** Headers as the gateway sends them for a request from `address`. */
export const fromGateway = (address: string): Record<string, string> => ({
  'x-forwarded-for': address,
  [gatewayKeyHeader]: env().gatewayKey,
});
