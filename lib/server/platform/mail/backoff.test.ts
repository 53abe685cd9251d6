import { describe, expect, it } from 'vitest';
import { backoffMs } from '@/lib/server/core/queue/backoff';
import { retryAfterMs } from '@/lib/server/core/retry-after';
import { idempotencyHours, maxAttempts } from './backoff';

const hour = 3_600_000;

describe('the wait before another attempt', () => {
  it('doubles from two seconds to an hour', () => {
    const longest = Array.from({ length: 14 }, (_, index) => backoffMs(index + 1, () => 0));
    expect(longest.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(longest.slice(-3)).toEqual([hour, hour, hour]);
  });

  it('is shortened by chance to no less than half', () => {
    expect(backoffMs(3, () => 0.999_999)).toBe(4_000);
    expect(backoffMs(3, () => 0.5)).toBe(6_000);
  });

  it('gives up well before the provider forgets the idempotency key', () => {
    let total = 0;
    for (let attempt = 1; attempt < maxAttempts; attempt++) total += backoffMs(attempt, () => 0);
    expect(total).toBeGreaterThan(8 * hour);
    expect(total).toBeLessThan(idempotencyHours * hour);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');

  it.each([
    ['7', 7_000],
    ['0', 1_000],
    ['0.2', 1_000],
    ['-5', 1_000],
    ['999999', hour],
    ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 1_000],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });
});
