'use client';

import { useQuery } from '@rocicorp/zero/react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { queries } from '@/zero/queries';
import { nameIn } from './ticket-name';

type Found = {
  ticket: ThreadTicket | undefined;
  /** Everything that the server has of it is here; without a ticket, there is none for the member. */
  isComplete: boolean;
};

/** The ticket that an address names: by its number, or by its id until the server has numbered it. */
export function useTicket(organizationId: string, segment: string): Found {
  const { number, id } = nameIn(segment);
  const [byNumber, numbered] = useQuery(
    number !== undefined && queries.ticket.byNumber({ organizationId, number }),
  );
  const [byId, identified] = useQuery(
    id !== undefined && queries.ticket.byId({ organizationId, id }),
  );
  if (number !== undefined) return { ticket: byNumber, isComplete: numbered.type === 'complete' };
  return { ticket: byId, isComplete: id === undefined || identified.type === 'complete' };
}
