import { expect, it } from 'vitest';
import { formatDuration, formatDurationExact } from './duration';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

it.each([
  [0, '0 s'],
  [999, '0 s'],
  [45_000, '45 s'],
  [20 * minute, '20 m'],
  [20 * minute + 5_000, '20 m 5 s'],
  [3 * hour + 20 * minute + 59_000, '3 h 20 m'],
  [3 * hour + 59_000, '3 h'],
  [2 * day + 4 * hour, '2 d 4 h'],
  [-(hour + 5 * minute), '−1 h 5 m'],
])('%d ms reads %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

it('spells every unit for a title', () => {
  expect(formatDurationExact(day + 3 * hour + 1_000)).toBe('1 day 3 hours 1 second');
  expect(formatDurationExact(0)).toBe('0 seconds');
});
