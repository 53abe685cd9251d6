import { describe, expect, it } from 'vitest';
import { mailWaitMs, scheduleOf, nextDigest, pushWaitMs } from './schedule';

const at = (iso: string) => Date.parse(iso);
const digest = (now: string, zone: string) => new Date(nextDigest(at(now), zone)).toISOString();

describe('the digest', () => {
  it.each([
    ['2026-11-21T05:00:00Z', 'Europe/Berlin', '2026-11-21T07:00:00.000Z'],
    ['2026-11-21T07:00:00Z', 'Europe/Berlin', '2026-11-22T07:00:00.000Z'],
    ['2026-11-21T23:30:00Z', 'Asia/Tokyo', '2026-11-22T23:00:00.000Z'],
    ['2026-11-21T20:00:00Z', 'Asia/Tokyo', '2026-11-21T23:00:00.000Z'],
    // The night in which the clocks change: still at eight by the clock.
    ['2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24T12:00:00Z', 'Europe/Berlin', '2026-10-25T07:00:00.000Z'],
    ['2026-12-31T23:59:59Z', 'UTC', '2027-01-01T08:00:00.000Z'],
  ])('after %s in %s goes out at %s', (now, zone, expected) => {
    expect(digest(now, zone)).toBe(expected);
  });
});

it('each choice has its moments', () => {
  const now = at('2026-11-21T05:00:00Z');
  expect(scheduleOf({ mail: 'at_once', push: true }, now, 'UTC')).toEqual({
    mailAt: now + mailWaitMs,
    pushAt: now + pushWaitMs,
    digestAt: null,
  });
  expect(scheduleOf({ mail: 'digest', push: false }, now, 'UTC')).toEqual({
    mailAt: null,
    pushAt: null,
    digestAt: at('2026-11-21T08:00:00Z'),
  });
  expect(scheduleOf({ mail: 'never', push: false }, now, 'UTC')).toEqual({
    mailAt: null,
    pushAt: null,
    digestAt: null,
  });
});
