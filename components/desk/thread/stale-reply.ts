'use client';

import { useCallback, useState } from 'react';
import { z } from 'zod';
import { removeEntry } from '@/components/platform/outbox/outbox';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { type Seen, seenSchema } from '@/zero/desk/message/seen';
import { threadLimit } from '@/zero/desk/ticket/queries';
import { isDone } from '@/zero/desk/ticket/rules';
import { type TicketStatus, ticketStatuses } from '@/zero/desk/ticket/values';
import type { Actor } from '@/zero/roles';
import {
  type ComposerKind,
  draftKey,
  type ThreadEvent,
  type ThreadMessage,
  type ThreadTicket,
} from './types';
import type { Outbox } from './use-send';

type InSight = Pick<ThreadTicket, 'status' | 'resolvedAt' | 'closedAt'> & {
  readonly messages: readonly ThreadMessage[];
  readonly events: readonly ThreadEvent[];
  readonly mergedFrom: readonly Pick<ThreadTicket, 'id' | 'number'>[];
};

type Writer = Pick<Actor, 'id' | 'userType'>;

/** What came after a writer last looked. */
export type NewActivity = {
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
export function activitySince(
  ticket: InSight,
  seen: Seen,
  writer: Writer,
): NewActivity | undefined {
  const others = unseen(byOthers(ticket.messages, writer.id), seen);
  const messages = withoutOwnMerges(others, ticket, writer);
  const ended = isEndedSince(ticket, seen) && endOf(ticket, writer);
  if (messages.length === 0 && !ended) return undefined;
  return { messages, ...(ended && { ended }) };
}

/** The same once the server held the reply back, which may know what this device does not. */
export function describeActivity(
  ticket: InSight,
  seen: Seen,
  writer: Writer,
): NewActivity | undefined {
  const news = activitySince(ticket, seen, writer);
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

function endOf(ticket: InSight, writer: Writer): NewActivity['ended'] {
  // A client's person sees no events: whether they ended it themselves, only the server can tell.
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

/**
 * Holds a reply back once, where others wrote or ended the ticket since its writing was begun: here,
 * and where the server knew of it first. What was in sight at the beginning is kept beside the text.
 */
export function useStaleReply(ticket: ThreadTicket, kind: ComposerKind, { returned }: Outbox) {
  const { actor } = useTenant();
  const [kept, keep] = useDraft(`seen:${draftKey('reply', ticket.id)}`);
  const [heldHere, setHeldHere] = useState<Intent>();
  const isReply = kind === 'reply';
  const refused = isReply && returned?.returned?.isUnseen ? returned : undefined;
  const isHeld = isReply && (heldHere !== undefined || refused !== undefined);
  const since = refused ? readSeen(JSON.stringify(refused.args['seen'])) : readSeen(kept);

  return {
    isHeld,
    /** What was asked for with the reply that is rejected as stale. */
    intent: heldHere ?? intentOf(refused?.args),
    news:
      isHeld && since
        ? (refused ? describeActivity : activitySince)(ticket, since, actor)
        : undefined,
    /** To be notified of every change of the text: what is in sight counts from its first letter. */
    noteChange: useCallback(
      (before: string, after: string) => {
        if (isReply && before === '' && after !== '')
          keep(JSON.stringify(seenOf(ticket, actor.id)));
        if (isReply && after === '') keep('');
      },
      [isReply, keep, ticket, actor.id],
    ),
    /** Asks to send: what was in sight, or undefined where it is rejected as stale for now. */
    pass(intent: Intent): Seen | undefined {
      const seen = isHeld ? undefined : readSeen(kept);
      if (isReply && seen && activitySince(ticket, seen, actor)) {
        setHeldHere(intent);
        return undefined;
      }
      setHeldHere(undefined);
      return seen ? seenWith(ticket, seen, actor) : seenOf(ticket, actor.id);
    },
    /** Goes on writing, with what came in sight. */
    goOn() {
      setHeldHere(undefined);
      keep(JSON.stringify(seenOf(ticket, actor.id)));
      if (refused) void removeEntry(refused.writeId);
    },
  };
}

/** What else a reply does. */
type Intent = { thenStatus: TicketStatus | null; macroId: string | null };

const intentSchema = z.object({
  thenStatus: z.enum(ticketStatuses).nullable().catch(null),
  macroId: z.string().nullable().catch(null),
});
const intentOf = (args: unknown): Intent =>
  intentSchema.safeParse(args).data ?? { thenStatus: null, macroId: null };

function readSeen(text: string): Seen | undefined {
  if (text === '') return undefined;
  try {
    return seenSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
