import { expect, it } from 'vitest';
import { nextRun } from './job';

it.each([
  ['minutely', '2026-11-29T10:15:30Z', '2026-11-29T10:16:00Z'],
  ['minutely', '2026-11-29T10:15:00Z', '2026-11-29T10:16:00Z'],
  [{ minute: 23 }, '2026-11-29T10:15:30Z', '2026-11-29T10:23:00Z'],
  [{ minute: 23 }, '2026-11-29T23:23:00Z', '2026-11-30T00:23:00Z'],
  [{ hour: 3, minute: 17 }, '2026-11-29T03:16:59Z', '2026-11-29T03:17:00Z'],
  [{ hour: 3, minute: 17 }, '2026-12-31T03:17:01Z', '2027-01-01T03:17:00Z'],
] as const)('runs %j after %s at %s', (schedule, now, expected) => {
  expect(nextRun(schedule, new Date(now))).toEqual(new Date(expected));
});
