import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { env } from '../env';

/** Names a mail address in a key without keeping it. */
export function addressKey(email: string): string {
  const mac = createHmac('sha256', env().authSecret).update(`address:${email}`);
  return mac.digest('base64url').slice(0, 32);
}

/** The network that an IP address counts for: of IPv6 the first 64 bits, which one household has. */
export function networkKey(address: string | null): string {
  if (address === null) return 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
