import { weekdays as weekdayNames } from '@/lib/format/weekdays';
import type { Restriction, ShiftUnit, Weekday } from '@/zero/incidents/schedule/values';

export const weekdayWord = (day: Weekday) => weekdayNames[day - 1] ?? '';

/** A rotation that has a name; others are given as a number of hours, days or weeks. */
export type Rotation = 'hourly' | 'daily' | 'weekly' | 'custom';

export const unitOf: Record<Exclude<Rotation, 'custom'>, ShiftUnit> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
};

const named: Record<ShiftUnit, Rotation> = { hour: 'hourly', day: 'daily', week: 'weekly' };

type Shift = { shiftLength: number; shiftUnit: ShiftUnit };

export const rotationOf = ({ shiftLength, shiftUnit }: Shift): Rotation =>
  shiftLength === 1 ? named[shiftUnit] : 'custom';

/** "Weekly", "Every 12 hours". */
export function rotationWord(shift: Shift): string {
  const rotation = rotationOf(shift);
  if (rotation === 'custom') return `Every ${shift.shiftLength} ${shift.shiftUnit}s`;
  return rotation.charAt(0).toUpperCase() + rotation.slice(1);
}

/** "Mon, Tue 09:00–17:00". */
export const restrictionWord = ({ weekdays, from, to }: Readonly<Restriction>) =>
  `${weekdays.length === 7 ? 'Every day' : weekdays.map(weekdayWord).join(', ')} ${from}–${to}`;
