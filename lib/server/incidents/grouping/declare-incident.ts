import type postgres from 'postgres';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '@/lib/server/platform/audit/record';
import { deterministicId } from '@/zero/core/deterministic-id';
import { newId } from '@/zero/core/ids';
import { titleLimit } from '@/zero/incidents/incident/values';
import { groupingActor } from './actor';
import type { GroupingRule, UngroupedAlert } from './rule';

/** Declares an incident with an alert's title and its service, as `incident.declare` does. */
export async function declareIncident(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: { organizationId: string; serviceId: string },
  alert: UngroupedAlert,
  { declareFrom, declareSeverity: severity }: GroupingRule,
): Promise<string> {
  const id = newId();
  const title = alert.title.slice(0, titleLimit).toWellFormed();
  const [incident] = await tx<{ number: number }[]>`
    with counter as (
      insert into incident_counter (organization_id, last_number) values (${organizationId}, 1)
      on conflict (organization_id) do update set last_number = incident_counter.last_number + 1
      returning last_number
    )
    insert into incident (id, organization_id, number, title, severity, status, declared_at,
      created_at, updated_at)
    select ${id}, ${organizationId}, last_number, ${title}, ${severity}, 'investigating',
      date_trunc('milliseconds', clock_timestamp()), date_trunc('milliseconds', clock_timestamp()),
      date_trunc('milliseconds', clock_timestamp())
    from counter returning number`;
  await tx`
    insert into incident_service (id, organization_id, incident_id, service_id, impact)
    values (${deterministicId(id, serviceId)}, ${organizationId}, ${id}, ${serviceId}, 'degraded')`;
  await tx`
    insert into incident_event
      (id, organization_id, incident_id, kind, actor_type, from_value, to_value, created_at)
    values (${newId()}, ${organizationId}, ${id}, 'declared', 'system',
      ${`${serviceId} ${declareFrom}`}, 'investigating', clock_timestamp())`;
  await record(postgresQuery(tx), {
    organizationId,
    actor: groupingActor,
    action: 'incident.declare',
    subjectId: id,
    after: { number: incident?.number, title, severity, status: 'investigating', serviceId },
  });
  return id;
}
