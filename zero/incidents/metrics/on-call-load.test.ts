import { describe, expect, it } from 'vitest';
import { hourMs } from '@/lib/time-units';
import type { OnCallSchedule } from '../schedule/on-call';
import { isAtNight, onCallLoad } from './on-call-load';

const from = Date.parse('2026-06-01T00:00Z');
const to = from + 10 * hourMs;

const schedule = (timeZone: string, ...shifts: [string, number, number][]): OnCallSchedule => ({
  timeZone,
  layers: [],
  overrides: shifts.map(([memberId, start, hours], index) => ({
    id: String(index),
    memberId,
    from: from + start * hourMs,
    to: from + (start + hours) * hourMs,
  })),
});

describe('on-call load', () => {
  it('counts hours within the period, of several schedules together', () => {
    const schedules = [
      schedule('UTC', ['ana', -5, 8], ['ben', 3, 20]),
      schedule('UTC', ['ana', 2, 1]),
    ];
    expect(onCallLoad({ pages: [], schedules, timeZone: 'UTC', from, to })).toEqual([
      { memberId: 'ben', dayPages: 0, nightPages: 0, hours: 7 },
      { memberId: 'ana', dayPages: 0, nightPages: 0, hours: 4 },
    ]);
  });

  it('counts pages by night in the time zone of the schedule, else of the organization', () => {
    const at = Date.parse('2026-06-01T06:30Z');
    const pages = ['ana', 'ben', null].map((memberId) => ({ memberId, createdAt: at }));
    const schedules = [schedule('America/New_York', ['ana', 0, 1])];
    const loads = onCallLoad({ pages, schedules, timeZone: 'Europe/Berlin', from, to });
    expect(loads).toEqual([
      { memberId: 'ana', dayPages: 0, nightPages: 1, hours: 1 },
      { memberId: 'ben', dayPages: 1, nightPages: 0, hours: 0 },
    ]);
  });

  it.each([
    ['2026-06-01T21:59Z', false],
    ['2026-06-01T22:00Z', true],
    ['2026-06-02T06:59Z', true],
    ['2026-06-02T07:00Z', false],
  ])('says of %s whether it is night: %s', (time, expected) => {
    expect(isAtNight(Date.parse(time), 'UTC')).toBe(expected);
  });
});
