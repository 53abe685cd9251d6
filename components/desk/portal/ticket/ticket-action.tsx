import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { Button } from '@/components/ui/button';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { isDone, isReopenable } from '@/zero/desk/ticket/rules';

/** The one thing a client does with a whole ticket: close it, or open it again while that is possible. */
export function TicketAction({ ticket }: { ticket: ThreadTicket }) {
  const { actor } = useTenant();
  const write = useWrite();
  const blocked = useBlockReason();
  const [openedAt] = useState(Date.now);
  const change = () => ({
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    at: Date.now(),
  });

  if (!isDone(ticket.status)) {
    if (!can(actor, 'ticket.close')) return null;
    return (
      <Button
        size="sm"
        disabled={blocked !== undefined}
        title={blocked}
        onClick={() => void write(mutators.ticket.close(change()), 'Closing')}
      >
        Close ticket
      </Button>
    );
  }
  if (!can(actor, 'ticket.reopen') || !isReopenable(ticket, actor, openedAt)) return null;
  return (
    <Button
      size="sm"
      disabled={blocked !== undefined}
      title={blocked}
      onClick={() => void write(mutators.ticket.reopen(change()), 'Reopening')}
    >
      Reopen ticket
    </Button>
  );
}
