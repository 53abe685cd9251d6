import { newId } from '@/zero/core/ids';
import type { Clock } from '@/zero/desk/sla/clock';
import { policyFor } from '@/zero/desk/sla/rules';
import { settle } from '@/zero/desk/sla/settle';
import type { Statements } from '@/lib/server/core/statements';
import { type PromisedTicket, type Promises, readSlaTerms, readTickets } from './read';
import { saveSettled } from './save';

type Settling = {
  organizationId: string;
  ticketIds: readonly string[];
  /** Whether a client has just written on them for the first time. */
  isFirstAsk?: boolean;
  /** The moment that counts, ms since the epoch; without it each ticket's last change. */
  at?: number;
  /** What else happened to the promises, before they are brought in line. */
  first?: (clock: Clock, promises: Promises, at: number) => Clock;
};

/**
 * Brings the promises on tickets in line with how the tickets stand, in the transaction of whoever
 * changed them. Clients read no promises: their transactions do this `asSystem`.
 */
export async function settleTickets(tx: Statements, settling: Settling): Promise<void> {
  const { organizationId, ticketIds, isFirstAsk = false, first } = settling;
  const tickets = await readTickets(tx, organizationId, ticketIds);
  if (tickets.length === 0) return;
  const promises = await readSlaTerms(tx, organizationId);
  const settled = tickets.map((ticket) => {
    const at = settling.at ?? ticket.updatedAt;
    const clocks = first ? ticket.clocks.map((clock) => first(clock, promises, at)) : ticket.clocks;
    return { ticket, clocks: settleTicket(ticket, clocks, promises, { at, isFirstAsk }) };
  });
  await saveSettled(tx, organizationId, settled);
}

const settleTicket = (
  ticket: PromisedTicket,
  clocks: readonly Clock[],
  { policies, schedule }: Promises,
  when: { at: number; isFirstAsk: boolean },
) =>
  settle(clocks, {
    ticket,
    policy: policyFor(policies, ticket),
    schedule,
    newId,
    ...when,
  });
