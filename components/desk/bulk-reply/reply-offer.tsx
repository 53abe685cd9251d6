'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { isDone } from '@/zero/desk/ticket/rules';
import { queries } from '@/zero/queries';
import { type BulkReplyText, BulkReplyDialog } from './bulk-reply-dialog';
import { useBulkReply } from './use-bulk-reply';

/** Tickets that are offered at once. */
const mostTickets = 100;

type ReplyOfferProps = {
  /** Tickets that something is linked with. */
  subjectIds: readonly string[];
  /** What the reply begins with. */
  suggestion: string;
};

/** Offers one reply to those of the tickets that are still open. */
export function ReplyOffer({ subjectIds, suggestion }: ReplyOfferProps) {
  const { organization } = useTenant();
  const [linked] = useQuery(
    queries.ticket.facts({
      organizationId: organization.id,
      ids: subjectIds.slice(0, mostTickets),
    }),
  );
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<BulkReplyText>();
  const [begun, setBegun] = useState<BulkReplyText>();
  const send = useBulkReply(() => {
    setSent(undefined);
    setOpen(true);
  });
  const tickets = linked
    .filter(({ status, mergedIntoId }) => !isDone(status) && mergedIntoId === null)
    .toSorted((a, b) => a.number - b.number);
  if (tickets.length === 0 || sent) return null;
  const label = `Reply to ${tickets.length} linked ${tickets.length === 1 ? 'ticket' : 'tickets'}`;
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <BulkReplyDialog
          title={label}
          tickets={tickets}
          begun={begun ?? { body: suggestion, isSolution: true }}
          onSend={(text, ticketIds) => {
            setBegun(text);
            setSent(text);
            send({ ...text, ticketIds });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
