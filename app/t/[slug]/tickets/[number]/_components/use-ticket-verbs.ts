'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { toast } from '@/components/ui/toast';
import { mutators } from '@/zero/mutators';
import type { RelationRole } from '@/zero/relation/rules';

type Other = { id: string; number: number };

/** What staff can do with a ticket beside changing a fact of it; each shows at once. */
export function useTicketVerbs(ticketId: string) {
  const { organization } = useTenant();
  const write = useWrite();
  return useMemo(() => {
    const { ticket } = mutators;
    const place = () => ({ organizationId: organization.id, ticketId, at: Date.now() });
    const unmerge = (id: string) =>
      write(ticket.unmerge({ ...place(), ticketId: id }), 'Separating');
    return {
      rename: (title: string) => void write(ticket.changeTitle({ ...place(), title }), 'Title'),
      changeRequester: (requesterId: string | null) =>
        void write(ticket.changeRequester({ ...place(), requesterId }), 'Requester'),
      changeClient: (clientId: string) =>
        void write(ticket.changeClient({ ...place(), clientId }), 'Client'),
      follow: (memberId: string) => void write(ticket.follow({ ...place(), memberId }), 'Follower'),
      unfollow: (memberId: string) =>
        void write(ticket.unfollow({ ...place(), memberId }), 'Follower'),
      relate: (relatedId: string, role: RelationRole) =>
        void write(ticket.relate({ ...place(), relatedId, role }), 'Link'),
      unrelate: (relatedId: string) =>
        void write(ticket.unrelate({ ...place(), relatedId }), 'Link'),
      unmerge: (id: string) => void unmerge(id),
      async merge(into: Other) {
        const outcome = write(ticket.merge({ ...place(), intoId: into.id }), 'Merge');
        toast(`Merged into #${into.number}`, {
          id: 'merge',
          description: 'What was written moved there. Both numbers lead to it.',
          action: { label: 'Undo', onSelect: () => void unmerge(ticketId) },
        });
        return (await outcome) !== 'refused';
      },
    };
  }, [organization.id, ticketId, write]);
}

export type TicketVerbs = ReturnType<typeof useTicketVerbs>;
