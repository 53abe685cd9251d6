import { formatLocale } from '@/lib/format/number';

const format = new Intl.DateTimeFormat(formatLocale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day of a calendar, as sync gives it: midnight in UTC, in milliseconds. */
export function Day({ at }: { at: number }) {
  return <time dateTime={new Date(at).toISOString().slice(0, 10)}>{format.format(at)}</time>;
}
