import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';
import { formatNoun } from '@/lib/format/number';
import { newId } from '@/zero/core/ids';
import { inboxChannel } from '../alert/intake/inbox';
import { heartbeatEvent, heartbeatKey } from './event';

type Silent = {
  id: string;
  organizationId: string;
  serviceId: string;
  apiKeyId: string;
  name: string;
  /** When it came last, or was added, as Postgres writes it: the check compares it to the microsecond. */
  since: string;
};

/** Opens an alert for each heartbeat that is late, once for each silence. */
export const checkHeartbeats: Job = {
  name: 'heartbeat.check',
  label: 'Open alerts for heartbeats that stopped',
  schedule: 'minutely',
  async run(sql, off) {
    const silent = await asWorker(
      sql,
      (tx) => tx<Silent[]>`
        select id, organization_id "organizationId", service_id "serviceId",
          api_key_id "apiKeyId", name, coalesce(last_event_at, created_at)::text since
        from integration
        where kind = 'heartbeat' and organization_id not in ${off(tx)}
          and coalesce(last_event_at, created_at)
            + make_interval(secs => heartbeat_every + heartbeat_grace) < now()`,
    );
    let opened = 0;
    for (const heartbeat of silent) if (await report(sql, heartbeat)) opened += 1;
    return `${formatNoun(opened, 'heartbeat')} stopped`;
  },
};

/** Leaves it to the intake to open the alert; false where this silence was reported before. */
async function report(sql: postgres.Sql, silent: Silent): Promise<boolean> {
  const { id, organizationId, serviceId, apiKeyId, name, since } = silent;
  const event = heartbeatEvent({ id, name, action: 'trigger', at: Date.now() });
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const kept = await tx`
      insert into alert_inbox
        (id, organization_id, service_id, integration_id, api_key_id, source, events)
      select ${newId()}::uuid, ${organizationId}, ${serviceId}, ${id}, ${apiKeyId}, 'heartbeat',
        ${JSON.stringify([event])}::text::jsonb
      where not exists (select from alert_inbox where integration_id = ${id})
        and not exists (
          select from alert where organization_id = ${organizationId}
            and service_id = ${serviceId} and dedup_key = ${heartbeatKey(id)}
            and created_at >= ${since}::timestamptz)`;
    if (kept.count > 0) await tx`select pg_notify(${inboxChannel}, '')`;
    return kept.count > 0;
  });
}
