import ical from 'ical-generator';
import type { Shift } from '@/zero/incidents/schedule/on-call';

type ScheduleShifts = { id: string; name: string; shifts: readonly Shift[] };

type Calendar = {
  name: string;
  /** The address of the pages of the organization, without a slash at its end. */
  url: string;
  schedules: readonly ScheduleShifts[];
  /** Whose shifts are named by person; only the owner's own where it is undefined. */
  nameOf?: (memberId: string) => string;
  /** Whose calendar it is. */
  memberId: string;
};

/** How often applications should read it again, in seconds. */
const refreshSeconds = 3_600;

/** Shifts as an iCalendar object (RFC 5545): the owner's own, or everybody's with their names. */
export function calendarOf({ name, url, schedules, nameOf, memberId: ownId }: Calendar): string {
  const calendar = ical({ name, prodId: '//Opsdesk//On-call//EN', ttl: refreshSeconds });
  for (const { id, name: schedule, shifts } of schedules) {
    for (const { from, to, memberId } of shifts) {
      if (memberId === null || (!nameOf && memberId !== ownId)) continue;
      calendar.createEvent({
        // The same shift keeps its id, so that calendars change it in place.
        id: `${id}-${from}-${memberId}@opsdesk`,
        start: new Date(from),
        end: new Date(to),
        summary: nameOf ? `${nameOf(memberId)}: ${schedule}` : `On call: ${schedule}`,
        url: `${url}/on-call/${id}`,
      });
    }
  }
  return calendar.toString();
}
