'use client';

import { useQuery } from '@rocicorp/zero/react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { queries } from '@/zero/queries';
import { useSteady } from '@/components/core/steady/steady';
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
  const isNumbered = number !== undefined;
  const ticket = useSteady(isNumbered ? byNumber : byId);
  if (isNumbered) return { ticket, isComplete: numbered.type === 'complete' };
  return { ticket, isComplete: id === undefined || identified.type === 'complete' };
}
