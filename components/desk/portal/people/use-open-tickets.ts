'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { queries } from '@/zero/queries';
import { isDone } from '@/zero/desk/ticket/rules';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { ofOwnClient } from '../own-client';

/** A company with more open tickets than this has them counted as far as this. */
const limit = 1_000;
const status = ticketStatuses.filter((each) => !isDone(each));

/** The company's open tickets. */
export function useOpenTickets() {
  const { organization, actor } = useTenant();
  const filter = { ...ofOwnClient(actor), status };
  const [tickets] = useQuery(
    queries.ticket.bounded({ organizationId: organization.id, filter, limit }),
  );
  return tickets;
}
