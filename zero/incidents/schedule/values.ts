/** What the length of a shift is counted in. */
export const shiftUnits = ['hour', 'day', 'week'] as const;
export type ShiftUnit = (typeof shiftUnits)[number];

/** ISO weekdays: 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Hours of a day in which a layer applies, as `HH:MM` in the schedule's time zone. Where `to` is not after
 * `from`, they end on the next day; they belong to the weekday on which they begin.
 */
export type Restriction = { weekdays: Weekday[]; from: string; to: string };
