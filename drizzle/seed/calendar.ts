import { tzOffset } from '@date-fns/tz';
import type { BusinessHours } from '@/zero/platform/organization/schema';
import type { Random } from './random';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Midnight in UTC at or before `time`. */
export const utcMidnight = (time: number) => Math.floor(time / day) * day;

export const isoDate = (time: number) => new Date(time).toISOString().slice(0, 10);

export const officeHours: BusinessHours = {
  1: [['09:00', '18:00']],
  2: [['09:00', '18:00']],
  3: [['09:00', '18:00']],
  4: [['09:00', '18:00']],
  5: [['09:00', '17:00']],
};

/** Share of a day's tickets per local hour. */
const hourProfile = [
  2, 1, 1, 1, 1, 3, 8, 22, 62, 96, 100, 92, 66, 72, 90, 86, 74, 52, 28, 16, 11, 8, 5, 3,
];
const weekdayProfile = [1.18, 1.08, 1.02, 1, 0.86, 0.14, 0.1];

export type Calendar = {
  /** ISO weekday (1 = Monday) and fractional hour. */
  local(time: number): { weekday: number; hour: number };
  /** Relative load of the hour of `time`; 1 is the peak. */
  busyness(time: number): number;
  /** `time`, or shortly after the next opening when the office is closed. */
  atWork(time: number, random: Random): number;
  /** `time`, or the next morning when it is night. */
  inDaytime(time: number, random: Random): number;
};

/** The calendar of an IANA time zone. */
export function calendar(timeZone: string): Calendar {
  const offsets = new Map<number, number>();
  const offsetFrom = (start: number) => {
    let known = offsets.get(start);
    if (known === undefined) {
      known = tzOffset(timeZone, new Date(start)) * minute;
      offsets.set(start, known);
    }
    return known;
  };
  const offset = (time: number) => {
    const midnight = utcMidnight(time);
    const atMidnight = offsetFrom(midnight);
    // Looking up an offset is slow, so it is done by the hour only on days with a clock change.
    if (atMidnight === offsetFrom(midnight + day)) return atMidnight;
    return offsetFrom(Math.floor(time / hour) * hour);
  };

  const local = (time: number) => {
    const shifted = time + offset(time);
    return {
      weekday: ((Math.floor(shifted / day) + 3) % 7) + 1,
      hour: (shifted - utcMidnight(shifted)) / hour,
    };
  };

  const within = (time: number, opens: number, closes: number, everyDay: boolean, wait: number) => {
    let moved = time;
    for (let tries = 0; tries < 5; tries++) {
      const at = local(moved);
      const isDayOff = !everyDay && at.weekday > 5;
      if (!isDayOff && at.hour >= opens && at.hour < closes) return moved;
      const toOpening = at.hour < opens && !isDayOff ? opens - at.hour : 24 - at.hour + opens;
      moved += toOpening * hour + wait;
    }
    return moved;
  };

  return {
    local,
    busyness: (time) => {
      const at = local(time);
      return (
        ((hourProfile[Math.floor(at.hour)] ?? 1) / 100) * (weekdayProfile[at.weekday - 1] ?? 1)
      );
    },
    atWork: (time, random) =>
      within(time, 8.75, 18.25, false, Math.min(random.logNormal(35, 0.8), 240) * minute),
    inDaytime: (time, random) =>
      within(time, 7.5, 21, random.chance(0.25), Math.min(random.logNormal(60, 0.8), 300) * minute),
  };
}
