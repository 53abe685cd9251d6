import { newId } from '@/zero/core/ids';
import type { Clock } from '@/zero/desk/sla/clock';
import { policyFor } from '@/zero/desk/sla/rules';
import { advanceTimers } from '@/zero/desk/sla/advance-timers';
import type { PreparedStatements } from '@/lib/server/core/statements';
import { type TicketWithTimers, type SlaTimers, readSlaTerms, readTickets } from './read';
import { saveTimers } from './save';

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
