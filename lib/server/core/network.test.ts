import { describe, expect, it } from 'vitest';
import { clientAddress, networkKey } from './network';

describe('networkKey', () => {
  it('is the address of IPv4, also where it is written as IPv6', () => {
    expect(networkKey('192.0.2.7')).toBe('192.0.2.7');
    expect(networkKey('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('is the same for all addresses of one IPv6 household, however they are written', () => {
    const written = ['2001:db8:0:a::1', '2001:DB8:0:A:1:2:3:4', '2001:0db8:0000:000a::'];
    expect(new Set(written.map(networkKey))).toEqual(new Set(['2001:db8:0:a::/64']));
    expect(networkKey('2001:db8:0:b::1')).not.toBe(networkKey('2001:db8:0:a::1'));
    expect(networkKey('::1')).toBe('0:0:0:0::/64');
  });

  it('is one for everybody who comes from nowhere', () => {
    expect(networkKey(null)).toBe('unknown');
    expect(networkKey('nonsense')).toBe('unknown');
  });
});

describe('clientAddress', () => {
  it.each([
    // Without proxies of ours: the other end, whatever was written.
    [['6.6.6.6', '192.0.2.7'], [], '192.0.2.7'],
    [['6.6.6.6, 192.0.2.7'], [], '192.0.2.7'],
    // Behind one: what it wrote, and not what was written to it.
    [['6.6.6.6, 192.0.2.7', '10.0.0.1'], ['10.0.0.0/8'], '192.0.2.7'],
    [['192.0.2.7', '::ffff:10.0.0.1'], ['10.0.0.1'], '192.0.2.7'],
    [['2001:db8::7', '::1'], ['::1/128'], '2001:db8::7'],
    // Only proxies: the first of them.
    [['10.0.0.2', '10.0.0.1'], ['10.0.0.0/8'], '10.0.0.2'],
    [[undefined, '10.0.0.1'], ['10.0.0.0/8'], '10.0.0.1'],
    [['nonsense', '10.0.0.1'], ['10.0.0.0/8'], '10.0.0.1'],
    [['nonsense'], [], undefined],
    [['1', undefined], [], undefined],
    [[null], [], undefined],
  ])('%j behind %j is %s', (hops, trusted, expected) => {
    expect(clientAddress(hops, trusted)).toBe(expected);
  });
});
