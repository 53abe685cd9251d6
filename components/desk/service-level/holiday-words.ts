import { formatLocale } from '@/lib/format/number';

const format = new Intl.DateTimeFormat(formatLocale, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  // Kept as midnight in UTC of the local day.
  timeZone: 'UTC',
});

/** "Fri, 25 Dec 2026". */
export const holidayDate = (onDate: number) => format.format(onDate);

/** Whether the day is over, by the reader's clock. */
export const isPast = (onDate: number, now: number) => onDate + 86_400_000 <= now;
