import type postgres from 'postgres';
import { v7 } from 'uuid';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import { ofPostgres } from '@/lib/server/core/statements';

/** Tickets of one transaction. */
const batchSize = 100;

/** When the next ticket wakes, in any organization; milliseconds since the epoch. */
export async function nextWaking(sql: postgres.Sql, off: SwitchedOff): Promise<number | undefined> {
  return await asWorker(sql, async (tx) => {
    const [row] = await tx<{ at: number | null }[]>`
      select extract(epoch from min(wake_at))::float8 * 1000 "at" from snooze_alarm
      where organization_id not in ${off(tx)}`;
    return row?.at ?? undefined;
  });
}

/** Wakes the tickets whose time has come, in every organization; gives how many. */
export async function wakeDue(sql: postgres.Sql, off: SwitchedOff, now: number): Promise<number> {
  const organizations = await asWorker(sql, async (tx) => {
    return await tx<{ id: string }[]>`
      select distinct organization_id id from snooze_alarm
      where wake_at <= ${new Date(now).toISOString()}::timestamptz
        and organization_id not in ${off(tx)}`;
  });
  let woken = 0;
  for (const { id } of organizations) woken += await wakeIn(sql, id, now);
  return woken;
}

async function wakeIn(sql: postgres.Sql, organizationId: string, now: number): Promise<number> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    await withoutAudit(tx, 'snooze');
    const at = new Date(now).toISOString();
    const tickets = await tx<{ id: string; isDone: boolean }[]>`
      select id, status in ('resolved', 'closed') "isDone" from ticket
      where organization_id = ${organizationId} and id in (
        select ticket_id from snooze_alarm
        where organization_id = ${organizationId} and wake_at <= ${at}::timestamptz
        order by wake_at limit ${batchSize})
      order by id for no key update skip locked`;
    for (const { id, isDone } of tickets) {
      await tx`
        update ticket set snoozed_until = null, snoozed_until_reply = false,
          updated_at = ${at}, last_activity_at = ${at}
        where organization_id = ${organizationId} and id = ${id}`;
      // What was solved in its sleep is nobody's to look at again.
      if (isDone) continue;
      await tx`
        insert into ticket_event (id, organization_id, ticket_id, actor_type, kind, created_at)
        values (${v7()}, ${organizationId}, ${id}, 'system', 'woken', ${at})`;
      const [snoozed] = await tx<{ by: string | null }[]>`
        select actor_id "by" from ticket_event
        where ticket_id = ${id} and kind = 'snoozed' order by created_at desc, id desc limit 1`;
      await recordNotificationEvent(ofPostgres(tx), {
        organizationId,
        kind: 'woken',
        subjectType: 'ticket',
        subjectId: id,
        actorId: null,
        itemId: null,
        data: { memberIds: snoozed?.by ? [snoozed.by] : [] },
      });
    }
    return tickets.length;
  });
}
