import { describe, expect, it } from 'vitest';
import { absoluteTime, relativeTime, timeAgo } from './time';

const now = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('relativeTime', () => {
  it.each([
    [0, 'now'],
    [59_999, 'now'],
    [minute, '1 min'],
    [59 * minute, '59 min'],
    [3 * hour + 40 * minute, '3 h'],
    [6 * day, '6 d'],
    [15 * day, '2 w'],
    [70 * day, '2 mo'],
    [800 * day, '2 y'],
  ])('%d ms ago reads %s', (ago, text) => expect(relativeTime(now - ago, now)).toBe(text));

  it('tells what lies ahead', () => expect(relativeTime(now + 3 * hour, now)).toBe('in 3 h'));
});

it.each([
  [now - minute + 1, 'just now'],
  [now - 5 * minute, '5 min ago'],
  [now + 3 * hour, 'in 3 h'],
])('within a sentence %d reads %s', (at, text) => expect(timeAgo(at, now)).toBe(text));

it('gives the moment in full, in the zone asked for', () => {
  expect(absoluteTime(now, 'Europe/Berlin')).toMatch(/^Sat,? 21 Nov 2026,? (at )?13:00 .+/);
  expect(() => absoluteTime(now, 'Nowhere/Land')).toThrow(RangeError);
});
