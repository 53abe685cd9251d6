'use client';

import { useZero } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import type { RelationRole } from '@/zero/desk/relation/rules';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';

type Other = { id: string; number: number };
type Facts = Pick<ThreadTicket, 'id' | 'number' | 'title' | 'requesterId' | 'clientId'>;

type Row = Facts & Pick<ThreadTicket, 'mergedIntoId'>;

/** What staff can do with a ticket beside changing a fact of it; each shows at once and can be taken back. */
export function useTicketActions({ id: ticketId, number, title, requesterId, clientId }: Facts) {
  const zero = useZero();
  const { organization } = useTenant();
  const organizationId = organization.id;
  const write = useWrite();
  const undoable = useUndoable();
  return useMemo(() => {
    const { ticket } = mutators;
    const place = () => ({ organizationId, ticketId, at: Date.now() });
    const subject = number > 0 ? `#${number}` : 'the new ticket';
    const stands =
      (isSo: (row: Row) => boolean, id = ticketId) =>
      async () => {
        const row = await zero.run(queries.ticket.row({ organizationId, id }));
        return row !== undefined && isSo(row);
      };

    const retitle = (to: string) => write(ticket.changeTitle({ ...place(), title: to }), 'Title');
    const request = (to: string | null) =>
      write(ticket.changeRequester({ ...place(), requesterId: to }), 'Requester');
    const give = (to: string) => write(ticket.changeClient({ ...place(), clientId: to }), 'Client');
    const add = (memberId: string) => write(ticket.follow({ ...place(), memberId }), 'Follower');
    const drop = (memberId: string) => write(ticket.unfollow({ ...place(), memberId }), 'Follower');
    const tie = (relatedId: string, role: RelationRole) =>
      write(ticket.relate({ ...place(), relatedId, role }), 'Link');
    const untie = (relatedId: string) => write(ticket.unrelate({ ...place(), relatedId }), 'Link');
    const merge = (id: string, intoId: string) =>
      write(ticket.merge({ ...place(), ticketId: id, intoId }), 'Merge');
    const unmerge = (id: string) =>
      write(ticket.unmerge({ ...place(), ticketId: id }), 'Separating');

    return {
      rename: (to: string) =>
        void undoable({
          words: 'Title changed',
          subject,
          run: () => retitle(to),
          back: () => retitle(title),
          stands: stands((row) => row.title === to),
        }),
      changeRequester: (to: string | null) =>
        void undoable({
          words: to === null ? 'Requester removed' : 'Requester changed',
          subject,
          run: () => request(to),
          back: () => request(requesterId),
          stands: stands((row) => row.requesterId === to),
        }),
      changeClient: (to: string) =>
        void undoable({
          words: 'Client changed',
          subject,
          run: () => give(to),
          back: async () => {
            const outcome = await give(clientId);
            // Whoever asked belongs to the client, and left with it.
            return requesterId && outcome === 'saved' ? await request(requesterId) : outcome;
          },
          stands: stands((row) => row.clientId === to),
        }),
      follow: (memberId: string) =>
        void undoable({
          words: 'Follower added',
          subject,
          run: () => add(memberId),
          back: () => drop(memberId),
        }),
      unfollow: (memberId: string) =>
        void undoable({
          words: 'Follower removed',
          subject,
          run: () => drop(memberId),
          back: () => add(memberId),
        }),
      relate: (relatedId: string, role: RelationRole) =>
        void undoable({
          words: 'Tickets linked',
          subject,
          run: () => tie(relatedId, role),
          back: () => untie(relatedId),
        }),
      unrelate: (relatedId: string, role: RelationRole) =>
        void undoable({
          words: 'Link removed',
          subject,
          run: () => untie(relatedId),
          back: () => tie(relatedId, role),
        }),
      unmerge: (gone: Other, intoId: string) =>
        void undoable({
          words: 'Tickets separated',
          subject: `#${gone.number}`,
          run: () => unmerge(gone.id),
          back: () => merge(gone.id, intoId),
          stands: stands((row) => row.mergedIntoId === null, gone.id),
        }),
      merge: (into: Other) =>
        void undoable({
          words: `Merged into #${into.number}`,
          subject,
          run: () => merge(ticketId, into.id),
          back: () => unmerge(ticketId),
        }),
    };
  }, [zero, organizationId, write, undoable, ticketId, number, title, requesterId, clientId]);
}

export type TicketActions = ReturnType<typeof useTicketActions>;

/** What is being done with a ticket that needs more than one press. */
export type TicketTask = 'rename' | 'relate' | 'merge';
