import type { Seen } from '@/zero/message/seen';
import { threadLimit } from '@/zero/ticket/queries';
import { isDone } from '@/zero/ticket/rules';
import type { TicketStatus } from '@/zero/ticket/values';
import type { ThreadEvent, ThreadMessage, ThreadTicket } from './types';

type InSight = Pick<ThreadTicket, 'status' | 'resolvedAt' | 'closedAt'> & {
  readonly messages: readonly ThreadMessage[];
  readonly events: readonly ThreadEvent[];
};

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
export function newsSince(ticket: InSight, seen: Seen, ownId: string): News | undefined {
  const messages = unseen(byOthers(ticket.messages, ownId), seen);
  const ended = isDone(ticket.status) && !isDone(seen.status) && endOf(ticket, ownId);
  if (messages.length === 0 && !ended) return undefined;
  return { messages, ...(ended && { ended }) };
}

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

function endOf(ticket: InSight, ownId: string): News['ended'] {
  // A client's person sees no events: whoever ended it is somebody else to her.
  if (ticket.events.length === 0) return { status: ticket.status };
  const end = ticket.events
    .filter(({ kind, toValue }) => kind === 'status_changed' && endings.has(toValue ?? ''))
    .toSorted(inTime)
    .at(-1);
  // One's own end stands in the ticket before its event is back.
  const isThis = end?.createdAt === (ticket.closedAt ?? ticket.resolvedAt);
  if (!end || !isThis || end.actorId === ownId) return undefined;
  const by = end.actor?.name;
  return { status: ticket.status, ...(by !== undefined && { by }) };
}

const byOthers = (messages: readonly ThreadMessage[], ownId: string) =>
  messages.filter(({ authorId }) => authorId !== ownId).toSorted(inTime);

function inTime(a: { createdAt: number; id: string }, b: { createdAt: number; id: string }) {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
