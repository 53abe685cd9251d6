'use client';

import type { ThreadTicket } from '@/components/desk/thread/types';
import { RelativeTime } from '@/components/ui/relative-time';
import { channelWord } from '@/components/desk/ticket/channel-word';
import { Fact } from './fact';
import { TicketSlaTargets } from './ticket-sla-targets';

/** What a ticket's course has made of it; nobody changes these. */
export function TicketTimes({ ticket }: { ticket: ThreadTicket }) {
  return (
    <>
      <Fact name="Channel">{channelWord(ticket.channel)}</Fact>
      <Fact name="Created">
        <Ago at={ticket.createdAt} />
      </Fact>
      <TicketSlaTargets ticket={ticket} />
      <Fact name="Last activity">
        <Ago at={ticket.lastActivityAt} />
      </Fact>
      {ticket.reopenedCount > 0 && (
        <Fact name="Reopened">
          {ticket.reopenedCount === 1 ? 'Once' : `${ticket.reopenedCount} times`}
        </Fact>
      )}
    </>
  );
}

function Ago({ at }: { at: number }) {
  return <RelativeTime at={at} className="tabular-nums" />;
}
