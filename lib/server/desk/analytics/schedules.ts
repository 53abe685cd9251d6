import type postgres from 'postgres';
import { businessSeconds, type Schedule } from '@/lib/business-time/schedule';
import type { BusinessSeconds } from '@/zero/desk/analytics/history';
import type { BusinessHours } from '@/zero/platform/organization/schema';
import { sharedSchedule } from '../sla/read';

type Version = {
  validFrom: number;
  timeZone: string;
  businessHours: BusinessHours;
  holidays: string[];
};

/**
 * Counts opening time by the hours that were valid when the event happened, so that a change of hours
 * leaves the past as it was. The transaction has entered the organization.
 */
export async function readBusinessSeconds(
  sql: postgres.TransactionSql,
  organizationId: string,
): Promise<BusinessSeconds> {
  const kept = await sql<Version[]>`
    select extract(epoch from valid_from)::float8 "validFrom", time_zone "timeZone",
      business_hours "businessHours", holidays
    from schedule_version where organization_id = ${organizationId} order by valid_from`;
  const now = sql<Version[]>`
    select 0::float8 "validFrom", time_zone "timeZone", business_hours "businessHours",
      holidays_of(id) holidays
    from organization where id = ${organizationId}`;
  const versions = (kept.length > 0 ? [...kept] : [...(await now)]).map(
    ({ validFrom, timeZone, businessHours, holidays }) => ({
      validFrom,
      schedule: sharedSchedule({ timeZone, week: businessHours, holidays }),
    }),
  );
  const scheduleAt = (seconds: number): Schedule => {
    // Before the first there was no other.
    const version = versions.findLast(({ validFrom }) => validFrom <= seconds) ?? versions[0];
    if (!version) throw new Error(`Organization ${organizationId} has no opening hours`);
    return version.schedule;
  };
  return (from, to) => businessSeconds(scheduleAt(to), from * 1000, to * 1000);
}
