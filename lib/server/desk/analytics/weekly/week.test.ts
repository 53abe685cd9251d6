import { expect, it } from 'vitest';
import { isoDay } from '@/lib/period/local-time';
import { dueWeek } from './week';

const days = (iso: string, timeZone: string) => {
  const week = dueWeek(Date.parse(iso) / 1000, timeZone);
  return week && [isoDay(week.from, timeZone), isoDay(week.to - 1, timeZone)];
};

it.each([
  ['2026-11-23T06:00:00Z', 'Europe/Berlin', ['2026-11-16', '2026-11-22']],
  ['2026-11-23T05:59:59Z', 'Europe/Berlin', undefined],
  ['2026-11-23T22:59:59Z', 'Europe/Berlin', ['2026-11-16', '2026-11-22']],
  ['2026-11-23T23:00:00Z', 'Europe/Berlin', undefined],
  ['2026-11-22T20:30:00Z', 'Australia/Lord_Howe', ['2026-11-16', '2026-11-22']],
  ['2026-11-23T01:15:00Z', 'Asia/Kathmandu', ['2026-11-16', '2026-11-22']],
  ['2026-11-23T11:59:59Z', 'America/New_York', undefined],
  // The clocks changed on the Sunday before.
  ['2026-03-30T05:00:00Z', 'Europe/Berlin', ['2026-03-23', '2026-03-29']],
  ['2026-03-30T04:59:59Z', 'Europe/Berlin', undefined],
])('at %s in %s the week %s is due', (iso, timeZone, expected) => {
  expect(days(iso, timeZone)).toEqual(expected);
});
