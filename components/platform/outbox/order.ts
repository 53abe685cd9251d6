import type { OutboxEntry } from './entry';

/** What a person is held to: their changes to one ticket arrive in the order in which they were made. */
function ticketsOf({ args }: OutboxEntry): string[] {
  const ids = [args['ticketId'] ?? args['id'], args['intoId']];
  return ids.filter((id): id is string => typeof id === 'string');
}

/** Whether the change came back for its writer to decide about it, because others wrote meanwhile. */
export const isHeld = ({ returned }: OutboxEntry): boolean => returned?.isUnseen === true;

/**
 * Each change with those that have to be settled before it: the nearest earlier one to each of its
 * tickets that is not. `entries` are in the order in which they were made.
 */
export function* withPredecessors(
  entries: readonly OutboxEntry[],
): Generator<{ entry: OutboxEntry; before: readonly OutboxEntry[] }> {
  const byTicket = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    const tickets = ticketsOf(entry);
    const nearest = tickets.flatMap(
      (ticket) => byTicket.get(ticket)?.findLast((each) => precedes(each, entry)) ?? [],
    );
    yield { entry, before: [...new Set(nearest)] };
    for (const ticket of tickets) {
      const earlier = byTicket.get(ticket);
      if (earlier) earlier.push(entry);
      else byTicket.set(ticket, [entry]);
    }
  }
}

function precedes(earlier: OutboxEntry, entry: OutboxEntry): boolean {
  if (earlier.userId !== entry.userId) return false;
  // What could still be taken back was not made yet.
  if (earlier.dueAt > entry.queuedAt && entry.dueAt === 0) return false;
  if (!earlier.returned) return true;
  // What was done in sight of a reply that waits for a decision does not wait for it, but for the next reply.
  const isWritten = entry.draft?.key === earlier.draft?.key && entry.draft !== null;
  return isHeld(earlier) && (isWritten || entry.queuedAt <= earlier.returned.at);
}
