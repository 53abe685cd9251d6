import type { AnySql, Fragment, Position } from './histories';

/**
 * Seconds of opening time between two moments (SQL expressions, seconds since the epoch), by the hours
 * that were valid at the later one. For use in a query, as a scalar.
 */
export function openingTime(
  sql: AnySql,
  { organizationId }: Position,
  from: Fragment,
  to: Fragment,
): Fragment {
  return sql`
    coalesce((
      select sum(greatest(0, extract(epoch from
        least(to_timestamp(${to}), closes) - greatest(to_timestamp(${from}), opens))))::bigint
      from (
        select * from (
          select valid_from, time_zone, business_hours, holidays from schedule_version
          where organization_id = ${organizationId}
          union all
          select 'epoch', time_zone, business_hours, holidays_of(id) from organization
          where id = ${organizationId}
            and not exists (select from schedule_version where organization_id = ${organizationId})
        ) known
        order by valid_from <= to_timestamp(${to}) desc,
          case when valid_from <= to_timestamp(${to}) then valid_from end desc, valid_from
        limit 1
      ) hours,
      generate_series(
        date_trunc('day', to_timestamp(${from}) at time zone time_zone),
        date_trunc('day', to_timestamp(${to}) at time zone time_zone), interval '1 day') as day,
      jsonb_array_elements(business_hours -> extract(isodow from day)::text) as span,
      lateral (select (day + (span ->> 0)::interval) at time zone time_zone opens,
        (day + (span ->> 1)::interval) at time zone time_zone closes) as moments
      where closes > opens and not holidays ? to_char(day, 'YYYY-MM-DD')
    ), 0)`;
}
