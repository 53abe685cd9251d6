import { addBusinessSeconds, hasHours, scheduleOf } from '@/lib/business-time/schedule';
import type { Organization } from '@/zero/platform/organization/schema';

type Hours = Pick<Organization, 'timeZone' | 'businessHours'>;

/**
 * When the desk answers, seen from `now` (milliseconds since the epoch), in the reader's own time zone
 * unless `zone` names another: "Open now", "From Mon 30 Nov, 09:00"; undefined where it has no hours.
 * Holidays are the desk's own matter.
 */
export function openingWords(
  { timeZone, businessHours }: Hours,
  now: number,
  zone?: string,
): string | undefined {
  const schedule = scheduleOf({ timeZone, week: businessHours, holidays: [] });
  if (!hasHours(schedule)) return undefined;
  const opens = addBusinessSeconds(schedule, now, 1) - 1000;
  if (opens <= now) return 'Open now';
  const words = new Intl.DateTimeFormat('en-GB', {
    ...(zone && { timeZone: zone }),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `From ${words.format(opens)}`;
}
