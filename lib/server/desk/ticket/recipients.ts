import type {
  Delivery,
  NotificationEvent,
  Person,
} from '@/lib/server/platform/notification/recipients';
import type { NotificationKind } from '@/zero/platform/notification/values';

/** What decides whom to tell. */
type TicketEvent = Pick<NotificationEvent, 'kind' | 'actorId' | 'itemId' | 'data'>;

/** Everyone around a ticket: the organization's active staff, and the client's people who take part. */
export type Audience = {
  people: readonly Person[];
  ticket: {
    clientId: string;
    assigneeId: string | null;
    teamId: string | null;
    requesterId: string | null;
  } | null;
  followerIds: readonly string[];
  /** The client's people who wrote in the ticket. */
  writerIds: readonly string[];
};

/**
 * Whom to tell of an event, each person once: never who did it, nobody who is not active, a client's
 * people only of what is in their own client's tickets.
 */
export function recipientsOf(event: TicketEvent, audience: Audience): Delivery[] {
  const { people, ticket } = audience;
  const staff = new Set(idsOf(people, ({ userType }) => userType === 'internal'));
  const clients = new Set(
    idsOf(people, (person) => person.userType === 'client' && person.clientId === ticket?.clientId),
  );
  const told = new Map<string, NotificationKind>();
  const tell = (ids: Iterable<string | null>, among: Set<string>, kind: NotificationKind) => {
    for (const id of ids) {
      if (id !== null && id !== event.actorId && among.has(id) && !told.has(id)) {
        told.set(id, kind);
      }
    }
  };
  const { staffIds, clientIds } = concerned(event, audience);
  tell(staffIds, staff, event.kind);
  tell(clientIds, clients, event.data.isResolved ? 'resolved' : event.kind);
  return [...told].map(([memberId, kind]) => ({ memberId, kind }));
}

type Concerned = { staffIds: (string | null)[]; clientIds: (string | null)[] };

function concerned(event: TicketEvent, audience: Audience): Concerned {
  const { people, ticket, followerIds, writerIds } = audience;
  const actor = people.find(({ id }) => id === event.actorId);
  const participants = [ticket?.requesterId ?? null, ...writerIds];
  const staff = (...staffIds: (string | null)[]) => ({ staffIds, clientIds: [] });
  switch (event.kind) {
    case 'assigned':
      return staff(event.itemId);
    case 'mentioned':
      return staff(...(event.data.memberIds ?? []));
    case 'replied':
      return {
        staffIds: [...holders(audience), ...followerIds],
        // What a client wrote, its own people read in the portal.
        clientIds: actor?.userType === 'client' ? [] : participants,
      };
    case 'resolved':
      return { staffIds: [], clientIds: participants };
    case 'opened':
      return staff(...idsOf(people, ({ teamId }) => !ticket?.teamId || teamId === ticket.teamId));
    case 'feedback_left':
      return staff(...holders(audience), ...followerIds);
    case 'sla_warned':
      return staff(...orManagers(holders(audience), people));
    case 'sla_breached':
      return staff(...orManagers(holders(audience), people), ...followerIds);
    case 'woken':
      return staff(...(event.data.memberIds ?? []), ...holders(audience));
    default:
      return staff();
  }
}

/** Who has the ticket: its assignee, or while nobody does, the people of its team. */
function holders({ people, ticket }: Audience): string[] {
  if (ticket?.assigneeId) return [ticket.assigneeId];
  return ticket?.teamId ? idsOf(people, ({ teamId }) => teamId === ticket.teamId) : [];
}

/** A promise must not break unseen: where nobody has the ticket, those who run the desk are told. */
const orManagers = (ids: string[], people: readonly Person[]) =>
  ids.length > 0 ? ids : idsOf(people, ({ role }) => role === 'manager' || role === 'admin');

const idsOf = (people: readonly Person[], isMeant: (person: Person) => boolean) =>
  people.filter(isMeant).map(({ id }) => id);
