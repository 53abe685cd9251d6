import type postgres from 'postgres';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { recount } from '@/zero/desk/sla/clock';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { GiveUp, handleInTransaction, type Topic } from '@/lib/server/core/queue/topic';
import { ofPostgres, type PreparedStatements } from '@/lib/server/core/statements';
import { readSlaTerms } from './read';
import { updateTimers } from './update-timers';
import { readSpentBetween } from './versions';

/** Tickets of one transaction: few, so that nobody waits long for one of them. */
const batchSize = 50;

/** Targets of the open tickets after the given one are to be calculated anew. */
const recountTopic: Topic<{ afterTicketId: string | null }> = {
  name: 'sla.recount',
  label: 'Recalculate SLA targets',
  schema: z.object({ afterTicketId: idSchema.nullable() }),
  shows: ['afterTicketId'],
};

/** Has the SLA targets of all open tickets brought in line with policies, hours and holidays as they are now. */
export async function askForRecount(tx: PreparedStatements): Promise<void> {
  await enqueue(tx, recountTopic, { afterTicketId: null }, { dedupeKey: 'from the first' });
}

/** Brings the next few open tickets in line, and queues those that follow. */
export const recalculateSlaTargets = handleInTransaction(
  recountTopic,
  async (tx, { afterTicketId }, { organizationId }) => {
    if (!organizationId) throw new GiveUp('Tickets are of an organization.');
    await tx`select pg_advisory_xact_lock(hashtext('sla.recount'), hashtext(${organizationId}))`;
    if (afterTicketId === null) await endEarlierRun(tx, organizationId);
    else if (await isToBeginAnew(tx, organizationId)) return;
    await withoutAudit(tx, 'service-levels');
    const tickets = await tx<{ id: string }[]>`
      select id from ticket
      where organization_id = ${organizationId} and origin = 'live' and merged_into_id is null
        and status in ('new', 'open', 'waiting_on_client', 'blocked')
        and (${afterTicketId}::uuid is null or id > ${afterTicketId})
      order by id limit ${batchSize}`;
    const last = tickets.at(-1);
    if (!last) return;
    const statements = ofPostgres(tx);
    await recountTickets(statements, organizationId, tickets);
    await enqueue(statements, recountTopic, { afterTicketId: last.id });
  },
  { lanes: 1 },
);

/** A run that begins anew comes to every ticket, so one that is under way need not go on. */
async function endEarlierRun(tx: postgres.TransactionSql, organizationId: string): Promise<void> {
  await tx`
    delete from queued_task where id in (
      select id from queued_task
      where topic = ${recountTopic.name} and fairness_key = ${organizationId}
        and dead_at is null and payload ->> 'afterTicketId' is not null
      for update skip locked)`;
}

async function isToBeginAnew(
  tx: postgres.TransactionSql,
  organizationId: string,
): Promise<boolean> {
  const waiting = await tx`
    select from queued_task
    where topic = ${recountTopic.name} and fairness_key = ${organizationId}
      and dead_at is null and payload ->> 'afterTicketId' is null limit 1`;
  return waiting.length > 0;
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
