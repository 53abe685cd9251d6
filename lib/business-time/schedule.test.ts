import { tzOffset } from '@date-fns/tz';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessSeconds, businessSeconds, scheduleOf, type Week } from './schedule';

const office: Week = {
  1: [
    ['09:00', '12:30'],
    ['13:15', '18:00'],
  ],
  2: [['09:00', '18:00']],
  3: [['00:00', '24:00']],
  5: [['22:00', '23:45']],
  7: [['00:30', '04:00']],
};
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];
const minute = 60_000;

/** Counts minute by minute in local time. */
function naive(timeZone: string, holidays: string[], from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += minute) {
    const local = new Date(at + tzOffset(timeZone, new Date(at)) * minute);
    if (holidays.includes(local.toISOString().slice(0, 10))) continue;
    const weekday = (((local.getUTCDay() + 6) % 7) + 1) as keyof Week;
    const clock = local.toISOString().slice(11, 16);
    if (office[weekday]?.some(([opens, closes]) => clock >= opens && clock < closes)) open += 60;
  }
  return open;
}

const instant = fc
  .integer({ min: Date.UTC(2025, 0, 1) / minute, max: Date.UTC(2026, 11, 31) / minute })
  .map((minutes) => minutes * minute);

describe('opening time', () => {
  it('is what counting minutes gives, in any zone, over changes of clocks and holidays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instant,
        fc.integer({ min: 0, max: 15_000 }),
        (timeZone, from, minutes) => {
          const holidays = [new Date(from + 86_400_000).toISOString().slice(0, 10)];
          const schedule = scheduleOf({ timeZone, week: office, holidays });
          const to = from + minutes * minute;
          expect(businessSeconds(schedule, from, to)).toBe(naive(timeZone, holidays, from, to));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('begins when the clock first shows the hour, where it comes twice', () => {
    const night = { week: { 7: [['01:30', '04:00']] } as Week, holidays: [] };
    const minutes = (timeZone: string, day: string) => {
      const from = Date.parse(`${day}T00:00:00Z`) - 12 * 60 * minute;
      const schedule = scheduleOf({ ...night, timeZone });
      return businessSeconds(schedule, from, from + 48 * 60 * minute) / 60;
    };
    expect(minutes('America/New_York', '2025-11-02')).toBe(210);
    expect(minutes('Australia/Lord_Howe', '2026-04-04')).toBe(180);
    expect(minutes('Europe/Berlin', '2025-10-26')).toBe(210);
    expect(minutes('Europe/Berlin', '2025-03-30')).toBe(90);
  });

  it('adds what it counts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instant,
        fc.integer({ min: 1, max: 2_000_000 }),
        (timeZone, from, seconds) => {
          const schedule = scheduleOf({ timeZone, week: office, holidays: [] });
          const to = addBusinessSeconds(schedule, from, seconds);
          expect(businessSeconds(schedule, from, to)).toBe(seconds);
          expect(businessSeconds(schedule, from, to - 1000)).toBe(seconds - 1);
        },
      ),
    );
  });

  it('is nothing in no time, and never ends where there is none', () => {
    const closed = scheduleOf({ timeZone: 'UTC', week: {}, holidays: [] });
    expect(businessSeconds(closed, 0, 1e12)).toBe(0);
    expect(addBusinessSeconds(closed, 5, 0)).toBe(5);
    expect(() => addBusinessSeconds(closed, 0, 1)).toThrow(RangeError);
  });
});
