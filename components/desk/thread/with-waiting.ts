import type { OutboxEntry } from '@/components/platform/outbox/entry';
import type { Actor } from '@/zero/roles';
import type { ThreadMessage, ThreadNote, ThreadTicket } from './types';
import { isSentHere } from '@/components/platform/outbox/outbox';
import type { Delivery } from './message-card';
import type { TimelineItem } from './timeline';

type Writer = { actor: Actor; profile: ThreadMessage['author'] };
type Waiting = { replies: readonly OutboxEntry[]; notes: readonly OutboxEntry[] };

/** The ticket with what waits to be sent and has no row on this device yet, as if it had one. */
export function withWaiting(ticket: ThreadTicket, waiting: Waiting, writer: Writer): ThreadTicket {
  const replies = rowless(waiting.replies, ticket.messages);
  const notes = rowless(waiting.notes, ticket.notes);
  if (replies.length === 0 && notes.length === 0) return ticket;
  const row = ({ writeId, draft, queuedAt }: OutboxEntry) => ({
    id: writeId,
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    authorId: writer.actor.id,
    apiKeyId: null,
    author: writer.profile,
    body: draft?.text ?? '',
    isPlain: false,
    originTicketId: null,
    createdAt: queuedAt,
    receivedAt: null,
  });
  const message = (entry: OutboxEntry): ThreadMessage => ({
    ...row(entry),
    clientId: ticket.clientId,
    authorType: writer.actor.userType === 'client' ? 'client' : 'agent',
    automatic: false,
  });
  const note = (entry: OutboxEntry): ThreadNote => row(entry);
  return {
    ...ticket,
    messages: [...ticket.messages, ...replies.map(message)],
    notes: [...ticket.notes, ...notes.map(note)],
  };
}

function rowless(entries: readonly OutboxEntry[], rows: readonly { id: string }[]) {
  const here = new Set(rows.map(({ id }) => id));
  return entries.filter(({ writeId }) => !here.has(writeId));
}

/**
 * How far an item has come: every one that the server has not confirmed says so, and the newest of
 * the thread says that it was sent, if this page sent it. Nothing for the rest.
 */
export function deliveryOf(
  item: TimelineItem,
  newest: TimelineItem | undefined,
  underWay: readonly OutboxEntry[],
  isLive: boolean,
): Delivery | undefined {
  if (item.kind === 'changes') return undefined;
  const row = item.kind === 'note' ? item.note : item.message;
  if (row.receivedAt !== null) return item === newest && isSentHere(row.id) ? 'sent' : undefined;
  const isKept = underWay.some(({ writeId }) => writeId === row.id);
  return isKept && !isLive ? 'waiting' : 'sending';
}
