import { businessHoursSchema } from '@/zero/platform/organization/fields';
import type { BusinessHours } from '@/zero/platform/organization/schema';

/** ISO weekdays with their names, as hours are kept. */
export const weekdays = [
  [1, 'Monday'],
  [2, 'Tuesday'],
  [3, 'Wednesday'],
  [4, 'Thursday'],
  [5, 'Friday'],
  [6, 'Saturday'],
  [7, 'Sunday'],
] as const;

type Weekday = (typeof weekdays)[number][0];

/** A day's hours as they are written: "09:00–12:00, 13:00–17:00"; empty when closed. */
export const writeHours = (spans: readonly (readonly [string, string])[] = []) =>
  spans.map(([from, to]) => `${from}–${to}`).join(', ');

/** Why a day's hours make no sense, and how to write what was meant; undefined where they do. */
export function hoursProblem(text: string, day: Weekday): string | undefined {
  if (readHours(text)) return undefined;
  const [from, to] = overMidnight(text) ?? [];
  if (!from || !to) return 'Write it as 09:00–17:00.';
  const [, next] = weekdays[day % 7] ?? [];
  return `A day ends at 24:00. Write ${from}–24:00 here, and 00:00–${to} on ${next}.`;
}

/** The first span that ends before it begins. */
const overMidnight = (text: string) =>
  spansIn(text)?.find(
    ([from, to]) =>
      to < from &&
      to !== '00:00' &&
      businessHoursSchema.safeParse({
        1: [
          ['00:00', to],
          [from, '24:00'],
        ],
      }).success,
  );

/** Reads what `writeHours` writes, with any dash and with "9" for "09:00"; undefined when it makes no sense. */
export function readHours(text: string): [string, string][] | undefined {
  const spans = spansIn(text)?.map(([from, to]): [string, string] => [
    from,
    to === '00:00' ? '24:00' : to,
  ]);
  return spans && businessHoursSchema.safeParse({ 1: spans }).success ? spans : undefined;
}

function spansIn(text: string): [string, string][] | undefined {
  const spans: [string, string][] = [];
  for (const piece of text.split(',').filter((part) => part.trim())) {
    const [, from, to] =
      /^\s*(\d{1,2}(?::\d\d)?)\s*[-–—]\s*(\d{1,2}(?::\d\d)?)\s*$/.exec(piece) ?? [];
    if (!from || !to) return undefined;
    spans.push([clock(from), clock(to)]);
  }
  return spans;
}

const clock = (time: string) => {
  const [hours = '', minutes = '00'] = time.split(':');
  return `${hours.padStart(2, '0')}:${minutes}`;
};

type HoursDraft = Record<Weekday, string>;

/** The week as a form holds it. */
export const draftOf = (hours: BusinessHours) =>
  Object.fromEntries(weekdays.map(([day]) => [day, writeHours(hours[day])])) as HoursDraft;

/** The week that the draft describes; undefined while a day makes no sense. */
export function readWeek(draft: HoursDraft): BusinessHours | undefined {
  const week: BusinessHours = {};
  for (const [day] of weekdays) {
    const spans = readHours(draft[day]);
    if (!spans) return undefined;
    if (spans.length > 0) week[day] = spans;
  }
  return week;
}
