import type postgres from 'postgres';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '@/lib/server/platform/audit/record';
import { ofPostgres } from '@/lib/server/core/statements';
import { newId } from '@/zero/core/ids';
import { type AlertSeverity, alertSeverities } from '@/zero/incidents/alert/values';
import { groupAlerts } from '../../grouping/group-alerts';
import { startEscalations, stopEscalations } from '../../escalation/follow-alert';
import { startIncidentEscalations } from '../../escalation/follow-incident';
import { openWindowOf } from '../../maintenance-window/open-window';
import {
  aggregate,
  type AlertChange,
  floodKey,
  newAlertsPerMinute,
  type OpenAlert,
  type ReceivedEvent,
} from './aggregate';

type Place = { organizationId: string; serviceId: string };

/** Does to a service's alerts what its events say; the caller holds the service, so that nobody else does. */
export async function applyEvents(
  tx: postgres.TransactionSql,
  place: Place,
  received: readonly ReceivedEvent[],
): Promise<void> {
  const events = await withoutRepeated(tx, place, received);
  if (events.length === 0) return;
  const windowId = await openWindowOf(tx, place);
  const changes = aggregate(
    events,
    await lockOpen(tx, place, events),
    newAlertsPerMinute - (await openedLately(tx, place)),
    windowId ? 'suppressed' : 'triggered',
  );
  // What was open is closed before a new alert of the same key is opened.
  await update(
    tx,
    changes.filter(({ isNew }) => !isNew),
  );
  await insert(
    tx,
    place,
    changes.filter(({ isNew }) => isNew),
    windowId,
  );
  await keepPayloads(tx, place, changes);
  for (const change of changes) await recordChange(tx, place, change);
  await followChanges(tx, place, changes);
}

/** Whether an alert is more severe than it was, so that its policy may page for it now. */
const becameWorse = ({ severityBefore, shown }: AlertChange) =>
  severityBefore !== undefined &&
  shown !== undefined &&
  rank(shown.event.severity) < rank(severityBefore);

const rank = (severity: AlertSeverity) => alertSeverities.indexOf(severity);

/** Pages for alerts that were opened and finds their incident, and no more for those that were acknowledged or resolved. */
async function followChanges(
  tx: postgres.TransactionSql,
  place: Place,
  changes: readonly AlertChange[],
) {
  const idsOf = (some: readonly AlertChange[]) => some.map(({ id }) => id);
  const started = changes.filter(({ isNew, before }) => isNew && before === 'triggered');
  const declared = await groupAlerts(tx, place, idsOf(started));
  const paging = [...started, ...changes.filter(becameWorse)];
  const triggered = paging.filter(({ status }) => status === 'triggered');
  await startEscalations(ofPostgres(tx), idsOf(triggered));
  for (const id of declared) await startIncidentEscalations(ofPostgres(tx), id);
  for (const status of ['acknowledged', 'resolved'] as const) {
    const ended = changes.filter((each) => !each.isNew && each.status === status);
    await stopEscalations(ofPostgres(tx), idsOf(ended), status);
  }
}

/** Leaves out what a sender delivered before and sent again. */
async function withoutRepeated(
  tx: postgres.TransactionSql,
  { organizationId }: Place,
  received: readonly ReceivedEvent[],
): Promise<ReceivedEvent[]> {
  const named = received.filter(({ event }) => event.deliveryKey !== null);
  if (named.length === 0) return [...received];
  const rows = await tx<{ integrationId: string; deliveryKey: string }[]>`
    insert into alert_delivery (id, organization_id, integration_id, delivery_key)
    select gen_random_uuid(), ${organizationId}, d.integration_id, d.delivery_key
    from unnest(${named.map(({ integrationId }) => integrationId)}::uuid[],
      ${named.map(({ event }) => event.deliveryKey ?? '')}::text[]) d(integration_id, delivery_key)
    on conflict do nothing
    returning integration_id "integrationId", delivery_key "deliveryKey"`;
  const isNew = new Set(rows.map((row) => `${row.integrationId} ${row.deliveryKey}`));
  return received.filter(
    // Of two in one batch the first counts.
    ({ event, integrationId }) =>
      event.deliveryKey === null || isNew.delete(`${integrationId} ${event.deliveryKey}`),
  );
}

const lockOpen = (
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
  events: readonly ReceivedEvent[],
): Promise<OpenAlert[]> =>
  tx<OpenAlert[]>`
    select id, dedup_key "dedupKey", status, severity from alert
    where organization_id = ${organizationId} and service_id = ${serviceId}
      and open_key = any(${[...new Set(events.map(({ event }) => event.dedupKey)), floodKey]}::text[])
    order by id for no key update`;

async function openedLately(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int count from alert
    where organization_id = ${organizationId} and service_id = ${serviceId} and created_at > now() - interval '1 minute'`;
  return row?.count ?? 0;
}

const iso = (at: number | undefined) => (at === undefined ? null : new Date(at).toISOString());

/** A change as the statements below read it. */
const rowOf = (change: AlertChange) => {
  const { event, integrationId, source } = change.shown ?? change.first;
  return {
    id: change.id,
    integration_id: integrationId,
    source,
    dedup_key: change.dedupKey,
    status: change.status,
    severity: event.severity,
    title: event.title,
    group_key: event.group,
    count: change.count,
    labels: event.labels,
    links: event.links,
    is_shown: change.shown !== undefined,
    first_seen_at: iso(Math.min(change.first.event.occurredAt, change.first.receivedAt)),
    last_seen_at: iso(change.last.receivedAt),
    acknowledged_at: iso(change.acknowledgedAt),
    resolved_at: iso(change.resolvedAt),
  };
};

/** Drizzle has changed how this connection writes JSON, so it goes as text. */
const jsonOf = (changes: readonly AlertChange[]) => JSON.stringify(changes.map(rowOf));

const columns = `x(id uuid, integration_id uuid, source text, dedup_key text, status text, severity text,
  title text, group_key text, count int, labels jsonb, links jsonb, is_shown boolean,
  first_seen_at timestamptz, last_seen_at timestamptz, acknowledged_at timestamptz, resolved_at timestamptz)`;

async function insert(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
  changes: readonly AlertChange[],
  windowId: string | undefined,
) {
  if (changes.length === 0) return;
  await tx`
    insert into alert (id, organization_id, service_id, integration_id, source, dedup_key, open_key,
      status, severity, title, group_key, count, labels, links, first_seen_at, last_seen_at,
      acknowledged_at, resolved_at, maintenance_window_id)
    select id, ${organizationId}, ${serviceId}, integration_id, source, dedup_key,
      case when status <> 'resolved' then dedup_key end, status, severity, title, group_key, count,
      labels, links, first_seen_at, last_seen_at, acknowledged_at, resolved_at, ${windowId ?? null}::uuid
    from jsonb_to_recordset(${jsonOf(changes)}::text::jsonb) ${tx.unsafe(columns)}`;
}

async function update(tx: postgres.TransactionSql, changes: readonly AlertChange[]) {
  if (changes.length === 0) return;
  await tx`
    update alert set
      count = alert.count + x.count,
      last_seen_at = greatest(alert.last_seen_at, x.last_seen_at),
      title = case when x.is_shown then x.title else alert.title end,
      severity = case when x.is_shown then x.severity else alert.severity end,
      group_key = case when x.is_shown then x.group_key else alert.group_key end,
      labels = case when x.is_shown then x.labels else alert.labels end,
      links = case when x.is_shown then x.links else alert.links end,
      status = x.status,
      open_key = case when x.status <> 'resolved' then alert.dedup_key end,
      acknowledged_at = coalesce(x.acknowledged_at, alert.acknowledged_at),
      resolved_at = x.resolved_at
    from jsonb_to_recordset(${jsonOf(changes)}::text::jsonb) ${tx.unsafe(columns)}
    where alert.id = x.id`;
}

async function keepPayloads(
  tx: postgres.TransactionSql,
  { organizationId }: Place,
  changes: readonly AlertChange[],
) {
  const kept = changes.map(({ id, last }) => ({
    id: newId(),
    alert_id: id,
    payload: last.event.payload,
  }));
  if (kept.length === 0) return;
  await tx`
    insert into alert_payload (id, organization_id, alert_id, payload)
    select id, ${organizationId}, alert_id, coalesce(payload, 'null')
    from jsonb_to_recordset(${JSON.stringify(kept)}::text::jsonb) x(id uuid, alert_id uuid, payload jsonb)
    on conflict (organization_id, alert_id) do update set payload = excluded.payload`;
}

/** An entry for an alert that was opened, and one for what its status became. */
async function recordChange(
  tx: postgres.TransactionSql,
  { organizationId, serviceId }: Place,
  { id, isNew, before, status, shown, first, last }: AlertChange,
) {
  const query = postgresQuery(tx);
  const entryOf = (by: ReceivedEvent) => ({
    organizationId,
    actor: { type: 'key' as const, id: by.apiKeyId },
    subjectId: id,
  });
  const { title, severity } = (shown ?? first).event;
  const opened = { title, severity, serviceId, status: before };
  const action = before === 'suppressed' ? 'alert.suppress' : 'alert.trigger';
  if (isNew) await record(query, { ...entryOf(first), action, after: opened });
  if (status === before || (status !== 'acknowledged' && status !== 'resolved')) return;
  const [row] = await tx<{ title: string }[]>`select title from alert where id = ${id}`;
  await record(query, {
    ...entryOf(last),
    action: status === 'resolved' ? 'alert.resolve' : 'alert.acknowledge',
    before: { title: row?.title, status: before },
    after: { title: row?.title, status },
  });
}
