import type postgres from 'postgres';
import { z } from 'zod';
import { dueUntil } from '@/lib/server/core/due-until';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import { errorFields, log } from '@/lib/server/core/log';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { errorText } from '@/lib/server/core/queue/failure';
import { temporaryCause } from '@/lib/server/core/temporary-error';
import type { IntegrationKind } from '@/zero/incidents/integration/values';
import { alertEventSchema } from '../formats/event';
import type { ReceivedEvent } from './aggregate';
import { applyEvents } from './apply';
import { holdService } from './hold-service';

/** Told at commit that a request waits. */
export const inboxChannel = 'opsdesk_alert';

/** Requests of one transaction. */
const batchSize = 200;
/** After so many failed attempts a request is given up and kept. */
const maxAttempts = 10;

type Service = { organizationId: string; serviceId: string };

type Waiting = {
  id: string;
  integrationId: string;
  apiKeyId: string;
  source: IntegrationKind;
  events: unknown;
  receivedAt: number;
};

/** The services for which requests wait that are due. */
export const servicesWithWork = (sql: postgres.Sql, off: SwitchedOff): Promise<Service[]> =>
  asWorker(
    sql,
    (tx) => tx<Service[]>`
      select organization_id "organizationId", service_id "serviceId" from alert_inbox
      where dead_at is null and due_at <= ${dueUntil(tx)} and organization_id not in ${off(tx)}
      group by 1, 2 order by min(created_at)`,
  );

/**
 * Does a service's requests in the order in which they came, and removes them in the same transaction: what
 * they do is done once, whenever a worker ends. A request that fails for itself holds up no other.
 * @returns how many were done; 0 where another worker does them
 */
export async function workThrough(sql: postgres.Sql, service: Service): Promise<number> {
  try {
    return await doBatch(sql, service, batchSize);
  } catch (error) {
    if (temporaryCause(error)) throw error;
    log('warn', 'alert.batch-failed', { ...service, ...errorFields(error) });
  }
  try {
    return await doBatch(sql, service, 1);
  } catch (error) {
    if (temporaryCause(error)) throw error;
    await keepFailed(sql, service, errorText(error));
    return 1;
  }
}

async function doBatch(sql: postgres.Sql, service: Service, size: number): Promise<number> {
  return await asWorkerOf(sql, service.organizationId, async (tx) => {
    if (!(await holdService(tx, service))) return 0;
    const waiting = await firstOf(tx, service, size);
    if (waiting.length === 0) return 0;
    await applyEvents(tx, service, waiting.flatMap(eventsOf));
    await noteSeen(tx, waiting);
    const ids = waiting.map(({ id }) => id);
    await tx`delete from alert_inbox where id = any(${ids}::uuid[])`;
    return waiting.length;
  });
}

const firstOf = (
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Service,
  size: number,
) =>
  tx<Waiting[]>`
    select id, integration_id "integrationId", api_key_id "apiKeyId", source, events,
      extract(epoch from created_at)::float8 * 1000 "receivedAt"
    from alert_inbox
    where organization_id = ${organizationId} and service_id = ${serviceId} and dead_at is null and due_at <= ${dueUntil(tx)}
    order by created_at, id limit ${size}`;

/** Says when the integrations sent something last, to the minute; heartbeats and checks do it themselves. */
const noteSeen = (tx: postgres.TransactionSql, waiting: readonly Waiting[]) => tx`
  update integration set last_event_at = now()
  where id = any(${[...new Set(waiting.map(({ integrationId }) => integrationId))]}::uuid[])
    and kind not in ('heartbeat', 'http', 'tcp') and coalesce(last_event_at < now() - interval '1 minute', true)`;

function eventsOf({ events, receivedAt, ...by }: Waiting): ReceivedEvent[] {
  const given: unknown = typeof events === 'string' ? JSON.parse(events) : events;
  return z
    .array(alertEventSchema)
    .parse(given)
    .map((event) => ({ ...by, event, receivedAt: Math.round(receivedAt) }));
}

/** Puts the first request aside for a while, or for good. */
async function keepFailed(sql: postgres.Sql, service: Service, error: string): Promise<void> {
  const [row] = await asWorkerOf(sql, service.organizationId, async (tx) => {
    const [first] = await firstOf(tx, service, 1);
    return await tx<{ id: string; isDead: boolean }[]>`
      update alert_inbox set attempts = attempts + 1, last_error = ${error},
        due_at = now() + make_interval(secs => least(3600, 2 * 2 ^ attempts)),
        dead_at = case when attempts + 1 >= ${maxAttempts} then now() end
      where id = ${first?.id ?? null} returning id, dead_at is not null "isDead"`;
  });
  log(row?.isDead ? 'error' : 'warn', row?.isDead ? 'alert.dead' : 'alert.failed', {
    ...service,
    inboxId: row?.id,
    reason: error,
  });
}
