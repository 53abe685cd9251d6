'use client';

import { type ReactNode, useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Composer } from './composer';
import type { Names } from './event-words';
import { Thread } from './thread';
import type { Audience, ThreadTicket } from './types';
import { useOutbox } from './use-send';
import { withWaiting } from './with-waiting';

const nobody: Names = new Map();

type ConversationProps = {
  /** From `ticket.byNumber` or `ticket.byId`. */
  ticket: ThreadTicket;
  /** The query's `details.type` is `complete`: the thread is all that the server has. */
  isComplete: boolean;
  /** `client`: no notes, no events, and the portal's words. */
  audience: Audience;
  /** Names for the ids in staff's events. */
  names?: Names;
  /** Stands over the thread and scrolls with it: the portal's facts, the phone's summary. */
  children?: ReactNode;
};

/**
 * Thread and composer of one ticket; fills a column of given height (`flex min-h-0 flex-col`).
 * Give it `key={ticket.id}`, so that another ticket starts at its own newest message.
 */
export function Conversation({
  ticket,
  isComplete,
  audience,
  names = nobody,
  children,
}: ConversationProps) {
  const { actor, profile } = useTenant();
  const reply = useOutbox('reply', ticket.id, ticket.messages);
  const note = useOutbox('note', ticket.id, ticket.notes);
  const underWay = useMemo(() => [...reply.entries, ...note.entries], [reply, note]);
  const shown = useMemo(
    () => withWaiting(ticket, { replies: reply.entries, notes: note.entries }, { actor, profile }),
    [ticket, reply.entries, note.entries, actor, profile],
  );

  return (
    <>
      <Thread {...{ ticket: shown, audience, isComplete, underWay, names }}>{children}</Thread>
      {/* A merged ticket's conversation goes on in the other. */}
      {ticket.mergedIntoId === null && (
        <Composer ticket={ticket} audience={audience} outboxes={{ reply, note }} />
      )}
    </>
  );
}
