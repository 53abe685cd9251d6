import type postgres from 'postgres';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '@/lib/server/platform/audit/record';
import { newId } from '@/zero/core/ids';
import { groupingActor } from './actor';

type Linked = { id: string; title: string };

/** Gives an alert to an incident, as `incident.linkAlert` does. */
export async function linkAlert(
  tx: postgres.TransactionSql,
  { organizationId }: { organizationId: string },
  { id: alertId, title }: Linked,
  incidentId: string,
): Promise<void> {
  await tx`update alert set incident_id = ${incidentId} where id = ${alertId}`;
  await tx`
    insert into incident_event
      (id, organization_id, incident_id, kind, actor_type, from_value, to_value, created_at)
    values (${newId()}, ${organizationId}, ${incidentId}, 'alert_linked', 'system', ${alertId},
      ${title}, clock_timestamp())`;
  const [incident] = await tx<{ number: number }[]>`
    update incident set updated_at = clock_timestamp() where id = ${incidentId} returning number`;
  await record(postgresQuery(tx), {
    organizationId,
    actor: groupingActor,
    action: 'incident.linkAlert',
    subjectId: incidentId,
    before: { number: incident?.number },
    after: { number: incident?.number, alertId },
  });
}
