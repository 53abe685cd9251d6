import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The network that an IP address counts for: of IPv6 the first 64 bits, which one household has. */
export function networkKey(address: string | null): string {
  const bare = address?.split('%')[0] ?? '';
  if (isIP(bare) === 0) return 'unknown';
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const groups = ipaddr.IPv6.parse(bare).parts.slice(0, 4);
  return `${groups.map((group) => group.toString(16)).join(':')}::/64`;
}

/** True for what can stand in `TRUSTED_PROXIES`: an address, or a range like 10.0.0.0/8. */
export const isAddressOrRange = (text: string) => isIP(text) > 0 || ipaddr.isValidCIDR(text);

/**
 * The client's address: the first one from the right that is no proxy of ours, since a sender can write
 * what stands further left. Undefined where nothing is known.
 * @param hops `X-Forwarded-For`, then the other end of the connection where it is known
 */
export function clientAddress(
  hops: readonly (string | null | undefined)[],
  trustedProxies: readonly string[],
): string | undefined {
  let last: string | undefined;
  const written = hops.flatMap((hop) => (hop ?? '').split(',')).map((hop) => hop.trim());
  for (const hop of written.filter((text) => text !== '').toReversed()) {
    if (isIP(hop) === 0) return last;
    last = ipaddr.process(hop).toString();
    if (!trustedProxies.some((entry) => isWithin(hop, entry))) return last;
  }
  return last;
}

/** Whether the address is `entry`, or in that range. */
export function isWithin(address: string, entry: string): boolean {
  const parsed = ipaddr.process(address);
  if (isIP(entry) > 0) return ipaddr.process(entry).toString() === parsed.toString();
  const [network, bits] = ipaddr.parseCIDR(entry);
  return network.kind() === parsed.kind() && parsed.match(network, bits);
}
