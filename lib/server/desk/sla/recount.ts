import type postgres from 'postgres';
import { recount } from '@/zero/desk/sla/clock';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import { ofPostgres, type PreparedStatements } from '@/lib/server/core/statements';
import { readSlaTerms } from './read';
import { updateTimers } from './update-timers';
import { readSpentBetween } from './versions';

/** Tickets of one transaction: few, so that nobody waits long for one of them. */
const batchSize = 50;

/** Asks the worker to bring the promises on all open tickets in line with what is promised now. */
export async function askForRecount(tx: PreparedStatements, organizationId: string): Promise<void> {
  await tx.query(
    `insert into sla_recount (organization_id) values ($1)
     on conflict (organization_id) do update set asked_at = now(), after_ticket_id = null`,
    [organizationId],
  );
}

/** The organizations that asked. */
export async function organizationsToRecount(sql: postgres.Sql): Promise<string[]> {
  return await asWorker(sql, async (tx) => {
    const rows = await tx<{ id: string }[]>`select organization_id id from sla_recount`;
    return rows.map(({ id }) => id);
  });
}

/**
 * Brings the next few open tickets in line. Gives how many; undefined once there is nothing left, or
 * another worker is at it. Each call is a transaction, so that it goes on where it stopped.
 */
export async function recountSome(
  sql: postgres.Sql,
  organizationId: string,
): Promise<number | undefined> {
  const { done } = await asWorkerOf(sql, organizationId, async (tx) => {
    await withoutAudit(tx, 'service-levels');
    const [asked] = await tx<{ after: string | null }[]>`
      select after_ticket_id "after" from sla_recount
      where organization_id = ${organizationId} for update skip locked`;
    if (!asked) return { done: undefined };
    const tickets = await tx<{ id: string }[]>`
      select id from ticket
      where organization_id = ${organizationId} and origin = 'live' and merged_into_id is null
        and status in ('new', 'open', 'waiting_on_client', 'blocked')
        and (${asked.after}::uuid is null or id > ${asked.after})
      order by id limit ${batchSize}`;
    const last = tickets.at(-1);
    if (!last) {
      await tx`delete from sla_recount where organization_id = ${organizationId}`;
      return { done: undefined };
    }
    await recountTickets(ofPostgres(tx), organizationId, tickets);
    await tx`
      update sla_recount set after_ticket_id = ${last.id} where organization_id = ${organizationId}`;
    return { done: tickets.length };
  });
  return done;
}

async function recountTickets(
  tx: PreparedStatements,
  organizationId: string,
  tickets: readonly { id: string }[],
) {
  const { schedule } = await readSlaTerms(tx, organizationId);
  const spentBetween = await readSpentBetween(tx, organizationId, schedule);
  await updateTimers(tx, {
    organizationId,
    ticketIds: tickets.map(({ id }) => id),
    at: Date.now(),
    first: (clock, promises, at) => recount(clock, spentBetween, promises.schedule, at),
  });
}
