import type { Ticket } from '@/zero/desk/ticket/schema';

/** How many of `tickets` each person opened, by member id. */
export function openByPerson(
  tickets: readonly Pick<Ticket, 'requesterId'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { requesterId } of tickets) {
    if (requesterId) counts.set(requesterId, (counts.get(requesterId) ?? 0) + 1);
  }
  return counts;
}
