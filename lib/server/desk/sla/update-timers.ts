import { newId } from '@/zero/core/ids';
import type { Clock } from '@/zero/desk/sla/clock';
import { policyFor } from '@/zero/desk/sla/rules';
import { advanceTimers, dueColumns } from '@/zero/desk/sla/advance-timers';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { type TicketWithTimers, type SlaTimers, readSlaTerms, readTickets } from './read';

type Settling = {
  organizationId: string;
  ticketIds: readonly string[];
  /** Whether a client has just written on them for the first time. */
  isFirstAsk?: boolean;
  /** The moment that counts, ms since the epoch; without it each ticket's last change. */
  at?: number;
  /** What else happened to the SLA targets, before they are brought in line. */
  first?: (clock: Clock, promises: SlaTimers, at: number) => Clock;
};

/**
 * Updates the SLA timers of tickets in the transaction that changed them. Clients read no SLA timers, so
 * their transactions do this `asSystem`.
 */
export async function updateTimers(tx: PreparedStatements, settling: Settling): Promise<void> {
  const { organizationId, ticketIds, isFirstAsk = false, first } = settling;
  const [tickets, promises] = await Promise.all([
    readTickets(tx, organizationId, ticketIds),
    readSlaTerms(tx, organizationId),
  ]);
  const settled = tickets.map((ticket) => {
    const at = settling.at ?? ticket.updatedAt;
    const clocks = first ? ticket.clocks.map((clock) => first(clock, promises, at)) : ticket.clocks;
    return { ticket, clocks: settleTicket(ticket, clocks, promises, { at, isFirstAsk }) };
  });
  await saveTimers(tx, organizationId, settled);
}

const settleTicket = (
  ticket: TicketWithTimers,
  clocks: readonly Clock[],
  { policies, schedule }: SlaTimers,
  when: { at: number; isFirstAsk: boolean },
) =>
  advanceTimers(clocks, {
    ticket,
    policy: policyFor(policies, ticket),
    schedule,
    newId,
    ...when,
  });

/** A ticket as it was read, with its SLA targets as they stand now. */
type Settled = { ticket: TicketWithTimers; clocks: readonly Clock[] };

/**
 * Writes what changed: SLA targets, the ticket's columns, and an event for each SLA target that turned out
 * to be broken. The tickets are locked.
 */
export async function saveTimers(
  tx: PreparedStatements,
  organizationId: string,
  settled: readonly Settled[],
): Promise<void> {
  const changed = settled.flatMap(({ ticket, clocks }) =>
    clocks
      .filter((clock) => !ticket.clocks.includes(clock))
      .map((clock) => ({ ...rowOf(clock), ticket_id: ticket.id })),
  );
  if (changed.length > 0) await saveClocks(tx, organizationId, changed);
  const due = settled.filter(isDueOther).map(({ ticket, clocks }) => dueRow(ticket.id, clocks));
  if (due.length > 0) await saveDue(tx, organizationId, due);
  const broken = settled.flatMap(({ ticket, clocks }) => newlyBroken(ticket, clocks));
  if (broken.length > 0) await recordTimerEvents(tx, organizationId, 'sla_breached', broken);
}

/** An SLA target that was broken, or about to be, at a moment (ISO). */
export type TimerEvent = { ticketId: string; target: string; at: string };

/** Writes the clocks' own events on their tickets. */
export async function recordTimerEvents(
  tx: PreparedStatements,
  organizationId: string,
  kind: 'sla_warned' | 'sla_breached',
  events: readonly TimerEvent[],
): Promise<void> {
  const rows = events.map((event) => ({ id: newId(), ...event }));
  await tx.query(
    `insert into ticket_event (id, organization_id, ticket_id, actor_type, kind, to_value, created_at)
     select id, $1::uuid, "ticketId", 'system', $2::text, target, at
     from jsonb_to_recordset($3::text::jsonb) as r (id uuid, "ticketId" uuid, target text, at timestamptz)`,
    [organizationId, kind, JSON.stringify(rows)],
  );
}

function newlyBroken(ticket: TicketWithTimers, clocks: readonly Clock[]): TimerEvent[] {
  const before = new Map(ticket.clocks.map((clock) => [clock.id, clock]));
  return clocks.flatMap(({ id, target, breachedAt }) =>
    breachedAt !== null && before.get(id)?.breachedAt === null
      ? [{ ticketId: ticket.id, target, at: new Date(breachedAt).toISOString() }]
      : [],
  );
}

const columns = `id uuid, ticket_id uuid, policy_id uuid, target text, state text, hours text,
  target_seconds int, warn_seconds int, started_at timestamptz, spent_seconds int,
  running_since timestamptz, warn_at timestamptz, due_at timestamptz, warned_at timestamptz,
  breached_at timestamptz, ended_at timestamptz`;
const names = columns.replaceAll(/\b(uuid|text|int|timestamptz)\b/g, '').replaceAll(/\s+/g, ' ');
const kept = new Set(['id', 'ticket_id', 'target', 'started_at']);
const updates = names
  .split(',')
  .map((name) => name.trim())
  .filter((name) => !kept.has(name))
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

async function saveClocks(tx: PreparedStatements, organizationId: string, rows: readonly object[]) {
  await tx.query(
    `insert into sla_clock (organization_id, ${names})
     select $1::uuid, ${names} from jsonb_to_recordset($2::text::jsonb) as r (${columns})
     on conflict (id) do update set ${updates}`,
    [organizationId, JSON.stringify(rows)],
  );
}

async function saveDue(tx: PreparedStatements, organizationId: string, rows: readonly object[]) {
  await tx.query(
    `update ticket t set first_response_due_at = r.first_response_due_at,
       next_response_due_at = r.next_response_due_at, resolution_due_at = r.resolution_due_at,
       next_due_at = r.next_due_at, overdue_since = r.overdue_since
     from jsonb_to_recordset($2::text::jsonb) as r (id uuid, first_response_due_at timestamptz,
       next_response_due_at timestamptz, resolution_due_at timestamptz, next_due_at timestamptz,
       overdue_since timestamptz)
     where t.organization_id = $1::uuid and t.id = r.id`,
    [organizationId, JSON.stringify(rows)],
  );
}

function isDueOther({ ticket, clocks }: Settled): boolean {
  const due = dueColumns(clocks);
  return (
    due.firstResponseDueAt !== ticket.firstResponseDueAt ||
    due.nextResponseDueAt !== ticket.nextResponseDueAt ||
    due.resolutionDueAt !== ticket.resolutionDueAt ||
    due.nextDueAt !== ticket.nextDueAt ||
    due.overdueSince !== ticket.overdueSince
  );
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

const rowOf = (clock: Clock) => ({
  id: clock.id,
  policy_id: clock.policyId,
  target: clock.target,
  state: clock.state,
  hours: clock.hours,
  target_seconds: clock.targetSeconds,
  warn_seconds: clock.warnSeconds,
  started_at: iso(clock.startedAt),
  spent_seconds: clock.spentSeconds,
  running_since: iso(clock.runningSince),
  warn_at: iso(clock.warnAt),
  due_at: iso(clock.dueAt),
  warned_at: iso(clock.warnedAt),
  breached_at: iso(clock.breachedAt),
  ended_at: iso(clock.endedAt),
});

function dueRow(id: string, clocks: readonly Clock[]) {
  const due = dueColumns(clocks);
  return {
    id,
    first_response_due_at: iso(due.firstResponseDueAt),
    next_response_due_at: iso(due.nextResponseDueAt),
    resolution_due_at: iso(due.resolutionDueAt),
    next_due_at: iso(due.nextDueAt),
    overdue_since: iso(due.overdueSince),
  };
}
