import { hourMs } from '@/lib/time-units';
import { intervalsBetween, type OnCallSchedule } from '../schedule/on-call';

/** What somebody had to do with being on call. */
export type OnCallLoad = {
  memberId: string;
  /** Pages by day. */
  dayPages: number;
  /** Pages between 22:00 and 07:00. */
  nightPages: number;
  hours: number;
};

type Page = { readonly memberId: string | null; readonly createdAt: number };

type LoadSources = {
  pages: readonly Page[];
  schedules: readonly OnCallSchedule[];
  /** The time zone of somebody who is in no schedule. */
  timeZone: string;
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
};

/**
 * How the load is spread over people, who has the most pages first. Night is in the time zone of the first
 * schedule that names the person; two schedules at once count as two hours on call.
 */
export function onCallLoad({ pages, schedules, timeZone, from, to }: LoadSources): OnCallLoad[] {
  const loads = new Map<string, OnCallLoad>();
  const loadOf = (memberId: string) => {
    const load = loads.get(memberId) ?? { memberId, dayPages: 0, nightPages: 0, hours: 0 };
    loads.set(memberId, load);
    return load;
  };
  for (const schedule of schedules) {
    for (const shift of intervalsBetween(schedule, { from, to })) {
      if (shift.memberId) loadOf(shift.memberId).hours += (shift.to - shift.from) / hourMs;
    }
  }
  const zones = new Map(
    schedules
      .toReversed()
      .flatMap((schedule) => peopleIn(schedule).map((id) => [id, schedule.timeZone] as const)),
  );
  for (const { memberId, createdAt } of pages) {
    if (memberId === null) continue;
    const isNight = isAtNight(createdAt, zones.get(memberId) ?? timeZone);
    loadOf(memberId)[isNight ? 'nightPages' : 'dayPages'] += 1;
  }
  return [...loads.values()].toSorted(
    (a, b) =>
      b.dayPages + b.nightPages - a.dayPages - a.nightPages ||
      b.hours - a.hours ||
      (a.memberId < b.memberId ? -1 : 1),
  );
}

const peopleIn = ({ layers, overrides }: OnCallSchedule): string[] =>
  [...layers.flatMap(({ participants }) => participants), ...overrides.map((each) => each.memberId)]
    .filter((id) => id !== null)
    .map(String);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether it is between 22:00 and 07:00 there. */
export function isAtNight(at: number, timeZone: string): boolean {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  clocks.set(timeZone, clock);
  const hour = Number(clock.format(at));
  return hour >= 22 || hour < 7;
}
