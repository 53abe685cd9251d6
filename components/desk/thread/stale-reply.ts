import type { Seen } from '@/zero/desk/message/seen';
import type { Actor } from '@/zero/roles';
import { threadLimit } from '@/zero/desk/ticket/queries';
import { isDone } from '@/zero/desk/ticket/rules';
import type { TicketStatus } from '@/zero/desk/ticket/values';
import type { ThreadEvent, ThreadMessage, ThreadTicket } from './types';

type InSight = Pick<ThreadTicket, 'status' | 'resolvedAt' | 'closedAt'> & {
  readonly messages: readonly ThreadMessage[];
  readonly events: readonly ThreadEvent[];
  readonly mergedFrom: readonly Pick<ThreadTicket, 'id' | 'number'>[];
};

type Writer = Pick<Actor, 'id' | 'userType'>;

/** What came after a writer last looked. */
export type News = {
  /** Public messages by others, oldest first. */
  messages: readonly ThreadMessage[];
  /** How somebody else ended the ticket, and who, where that is known. */
  ended?: { status: TicketStatus; by?: string };
};

/** What the writer has in sight now: it goes with the reply, and is kept with a text that is begun. */
export function seenOf(ticket: Pick<InSight, 'status' | 'messages'>, ownId: string): Seen {
  const others = byOthers(ticket.messages, ownId);
  return {
    messageId: others.at(-1)?.id ?? null,
    count: ticket.messages.length < threadLimit ? others.length : null,
    status: ticket.status,
  };
}

/**
 * What others wrote publicly, and how they ended the ticket, since `seen`: the reason for holding a reply
 * back once. Undefined where there is none. Says what the server will say, as far as this device knows.
 */
export function newsSince(ticket: InSight, seen: Seen, writer: Writer): News | undefined {
  const others = unseen(byOthers(ticket.messages, writer.id), seen);
  const messages = withoutOwnMerges(others, ticket, writer);
  const ended = isEndedSince(ticket, seen) && endOf(ticket, writer);
  if (messages.length === 0 && !ended) return undefined;
  return { messages, ...(ended && { ended }) };
}

/** The same once the server held the reply back, which may know what this device does not. */
export function newsTold(ticket: InSight, seen: Seen, writer: Writer): News | undefined {
  const news = newsSince(ticket, seen, writer);
  if (news || !isEndedSince(ticket, seen)) return news;
  return { messages: [], ended: { status: ticket.status } };
}

/** What goes with a reply for which there is no news: all in sight that is new is the writer's own doing. */
export function seenWith(ticket: InSight, seen: Seen, writer: Writer): Seen {
  // Whose doing the end is, the server knows better.
  return { ...seenOf(ticket, writer.id), status: seen.status };
}

const isEndedSince = ({ status }: InSight, seen: Seen) => isDone(status) && !isDone(seen.status);

function unseen(others: readonly ThreadMessage[], seen: Seen): readonly ThreadMessage[] {
  const at = others.findIndex(({ id }) => id === seen.messageId);
  // Where the last one seen was moved away, only their number tells.
  const isGone = at === -1 && seen.messageId !== null;
  const newer = isGone ? [] : others.slice(at + 1);
  const rest = others.slice(0, others.length - newer.length);
  const more = seen.count === null ? 0 : rest.length - seen.count;
  if (more <= 0) return newer;
  // What a merge brings may be older than what was seen.
  const moved = rest.filter(({ originTicketId }) => originTicketId !== null);
  return [...(moved.length >= more ? moved : rest).slice(-more), ...newer];
}

const endings = new Set(['resolved', 'closed']);

function endOf(ticket: InSight, writer: Writer): News['ended'] {
  // A client's person sees no events: whether she ended it herself, only the server can tell.
  if (writer.userType === 'client') return undefined;
  const end = ticket.events
    .filter(({ kind, toValue }) => kind === 'status_changed' && endings.has(toValue ?? ''))
    .toSorted(inTime)
    .at(-1);
  // One's own end stands in the ticket before its event is back.
  const isThis = end?.createdAt === (ticket.closedAt ?? ticket.resolvedAt);
  if (!end || !isThis || end.actorId === writer.id) return undefined;
  const by = end.actor?.name;
  return { status: ticket.status, ...(by !== undefined && { by }) };
}

/** Without what the writer brought in by merging another ticket into this one. */
function withoutOwnMerges(
  messages: readonly ThreadMessage[],
  { events, mergedFrom }: InSight,
  writer: Writer,
): readonly ThreadMessage[] {
  if (writer.userType === 'client') return messages;
  const isOwn = ({ number }: Pick<ThreadTicket, 'number'>) => {
    const merges = events.filter((e) => e.kind === 'merged' && e.fromValue === String(number));
    const merge = merges.toSorted(inTime).at(-1);
    // One's own merge stands in the ticket before its event is back.
    return !merge || merge.actorId === writer.id;
  };
  const own = new Set<string | null>(mergedFrom.filter(isOwn).map(({ id }) => id));
  return messages.filter(({ originTicketId }) => !own.has(originTicketId));
}

const byOthers = (messages: readonly ThreadMessage[], ownId: string) =>
  messages.filter(({ authorId }) => authorId !== ownId).toSorted(inTime);

function inTime(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }) {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
