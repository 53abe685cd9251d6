import type { Service } from './schema';

/** Tickets count together when they were opened within this time, in milliseconds. */
const windowMs = 10 * 60_000;
/** How long after its last ticket an incident is suggested, in milliseconds. */
const suggestedForMs = 60 * 60_000;

type Reported = Readonly<{ serviceId: string; id: string; clientId: string; createdAt: number }>;

/** That an incident may be under way: what several clients report of a service. */
export type Suggestion<Ticket extends Reported = Reported> = {
  service: Pick<Service, 'id' | 'name'>;
  tickets: readonly Ticket[];
  /** Different ones. */
  clients: number;
};

type Threshold = Readonly<Pick<Service, 'id' | 'name' | 'ticketThreshold' | 'archivedAt'>>;

/**
 * The services of which, within ten minutes, tickets of as many different clients were opened as the
 * service's threshold says (0 is never), the last of them within an hour before `now` (milliseconds), and
 * that are not in `affected`.
 */
export const suggestIncidents = <Ticket extends Reported>(
  services: readonly Threshold[],
  tickets: readonly Ticket[],
  { affected, now }: { affected: ReadonlySet<string>; now: number },
): Suggestion<Ticket>[] =>
  services.flatMap(({ id, name, ticketThreshold, archivedAt }) => {
    if (ticketThreshold === 0 || archivedAt !== null || affected.has(id)) return [];
    const own = tickets
      .filter(({ serviceId }) => serviceId === id)
      .toSorted((a, b) => a.createdAt - b.createdAt);
    const together = own
      .map(({ createdAt: last }) =>
        own.filter(({ createdAt }) => createdAt <= last && createdAt > last - windowMs),
      )
      .findLast((group) => clientsOf(group) >= ticketThreshold);
    const last = together?.at(-1);
    if (!together || !last || last.createdAt < now - suggestedForMs) return [];
    return [{ service: { id, name }, tickets: together, clients: clientsOf(together) }];
  });

const clientsOf = (tickets: readonly Reported[]) =>
  new Set(tickets.map(({ clientId }) => clientId)).size;
