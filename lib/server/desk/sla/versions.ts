import { z } from 'zod';
import { businessSeconds, type Schedule } from '@/lib/business-time/schedule';
import { businessHoursSchema } from '@/zero/platform/organization/fields';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { sharedSchedule } from './read';

const rowsSchema = z.array(
  z.object({
    valid_from: z.number(),
    time_zone: z.string(),
    business_hours: businessHoursSchema,
    holidays: z.array(z.string()),
  }),
);

/** Seconds of opening time between two moments (ms since the epoch). */
type SpentBetween = (from: number, to: number) => number;

/** Counts opening time by the hours that were valid at each moment, so that a change of hours leaves the past as it was. */
export async function readSpentBetween(
  tx: PreparedStatements,
  organizationId: string,
  now: Schedule,
): Promise<SpentBetween> {
  const rows = await tx.query(
    `select (extract(epoch from valid_from) * 1000)::float8 valid_from, time_zone, business_hours, holidays
     from schedule_version where organization_id = $1 order by valid_from`,
    [organizationId],
  );
  const versions = rowsSchema.parse([...rows]).map((row) => ({
    from: row.valid_from,
    schedule: sharedSchedule({
      timeZone: row.time_zone,
      week: row.business_hours,
      holidays: row.holidays,
    }),
  }));
  if (versions.length === 0) return (from, to) => businessSeconds(now, from, to);
  return (from, to) => {
    let sum = 0;
    for (const [index, { from: validFrom, schedule }] of versions.entries()) {
      // Before the first there was no other.
      const start = index === 0 ? from : Math.max(from, validFrom);
      const end = Math.min(to, versions[index + 1]?.from ?? to);
      sum += businessSeconds(schedule, start, end);
    }
    return sum;
  };
}
