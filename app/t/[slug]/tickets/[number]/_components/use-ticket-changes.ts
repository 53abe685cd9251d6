'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { useWrite } from '@/components/sync/use-write';
import { mutators } from '@/zero/mutators';
import type { TicketPriority, TicketStatus } from '@/zero/ticket/values';

/** What staff can change of a ticket; each shows at once and says so when it did not go through. */
export function useTicketChanges(ticketId: string) {
  const { organization } = useTenant();
  const write = useWrite();
  return useMemo(() => {
    const place = () => ({ ticketId, organizationId: organization.id, at: Date.now() });
    return {
      assign: (assigneeId: string | null) =>
        void write(mutators.ticket.assign({ ...place(), assigneeId }), 'Assignment'),
      changeStatus: (status: TicketStatus) =>
        void write(mutators.ticket.changeStatus({ ...place(), status }), 'Status'),
      changePriority: (priority: TicketPriority) =>
        void write(mutators.ticket.changePriority({ ...place(), priority }), 'Priority'),
      changeType: (typeId: string | null) =>
        void write(mutators.ticket.changeType({ ...place(), typeId }), 'Type'),
    };
  }, [ticketId, organization.id, write]);
}

export type TicketChanges = ReturnType<typeof useTicketChanges>;
