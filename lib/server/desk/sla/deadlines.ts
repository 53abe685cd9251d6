import type postgres from 'postgres';
import { breach, type Clock } from '@/zero/desk/sla/clock';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { recordNotificationEvent } from '@/lib/server/platform/notification/notification-event';
import { ofPostgres, type PreparedStatements } from '@/lib/server/core/statements';
import { type TicketWithTimers, readTickets } from './read';
import { type TimerEvent, recordTimerEvents, saveTimers } from './update-timers';

/** Tickets of one transaction. */
const batchSize = 100;

/** When the next SLA target is about to break, or breaks, in any organization; ms since the epoch. */
export async function nextDeadline(
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<number | undefined> {
  return await asWorker(sql, async (tx) => {
    const [row] = await tx<{ at: number | null }[]>`
      select extract(epoch from least(
        (select min(warn_at) from sla_clock
         where state = 'active' and warned_at is null and organization_id not in ${off(tx)}),
        (select min(due_at) from sla_clock
         where state = 'active' and breached_at is null and organization_id not in ${off(tx)})
      ))::float8 * 1000 "at"`;
    return row?.at ?? undefined;
  });
}

/**
 * Warns of SLA targets and marks the broken ones, as of `now`, in every organization.
 * Gives how many tickets; 0 when others hold them.
 */
export async function meetDeadlines(
  sql: postgres.Sql,
  off: SwitchedOff,
  now: number,
): Promise<number> {
  const organizations = await asWorker(sql, async (tx) => {
    return await tx<{ id: string }[]>`
      select distinct organization_id id from sla_clock c
      where ${isDue(tx, now)} and organization_id not in ${off(tx)}`;
  });
  let done = 0;
  for (const { id } of organizations) done += await meetIn(sql, id, now);
  return done;
}

const isDue = (tx: postgres.TransactionSql, now: number) => tx`
  ((c.state = 'active' and c.warned_at is null and c.warn_at <= ${iso(now)}::timestamptz)
    or (c.state = 'active' and c.breached_at is null and c.due_at <= ${iso(now)}::timestamptz))`;

const iso = (at: number) => new Date(at).toISOString();

async function meetIn(sql: postgres.Sql, organizationId: string, now: number): Promise<number> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    await withoutAudit(tx, 'service-levels');
    // The ticket first, as everyone who changes it does.
    const tickets = await tx<{ id: string }[]>`
      select t.id from ticket t
      where t.organization_id = ${organizationId} and t.id in (
        select c.ticket_id from sla_clock c
        where c.organization_id = ${organizationId} and ${isDue(tx, now)}
        order by c.due_at limit ${batchSize})
      order by t.id for no key update of t skip locked`;
    if (tickets.length === 0) return 0;
    const statements = ofPostgres(tx);
    const ids = tickets.map(({ id }) => id);
    const found = await readTickets(statements, organizationId, ids);
    await tell(statements, organizationId, found, now);
    return tickets.length;
  });
}

async function tell(
  tx: PreparedStatements,
  organizationId: string,
  tickets: readonly TicketWithTimers[],
  now: number,
) {
  const settled = tickets.map((ticket) => ({
    ticket,
    clocks: ticket.clocks.map((clock) => warned(breach(clock, now), now)),
  }));
  await saveTimers(tx, organizationId, settled);
  const news = settled.map(({ ticket, clocks }) => ({
    ticketId: ticket.id,
    warned: clocks.filter((clock, index) => clock.warnedAt !== ticket.clocks[index]?.warnedAt),
    isBroken: clocks.some((clock, index) => clock.breachedAt !== ticket.clocks[index]?.breachedAt),
  }));
  const warnings = news.flatMap(({ ticketId, warned: clocks }): TimerEvent[] =>
    clocks.map(({ target, warnAt }) => ({
      ticketId,
      target,
      at: iso(warnAt ?? now),
    })),
  );
  if (warnings.length > 0) await recordTimerEvents(tx, organizationId, 'sla_warned', warnings);
  for (const { ticketId, isBroken, warned: clocks } of news) {
    if (!isBroken && clocks.length === 0) continue;
    await recordNotificationEvent(tx, {
      organizationId,
      kind: isBroken ? 'sla_breached' : 'sla_warned',
      subjectType: 'ticket',
      subjectId: ticketId,
      actorId: null,
      itemId: null,
    });
  }
}

/** An SLA target that is broken already needs no warning. */
const warned = (clock: Clock, now: number): Clock =>
  clock.state === 'active' &&
  clock.warnedAt === null &&
  clock.warnAt !== null &&
  clock.warnAt <= now
    ? { ...clock, warnedAt: now }
    : clock;
