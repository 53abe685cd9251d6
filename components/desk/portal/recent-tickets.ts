import { queries } from '@/zero/queries';
import type { Actor } from '@/zero/roles';
import { ofOwnClient } from './own-client';

/** How many tickets are kept on the device, so that lists and searches answer from the replica. */
const limit = 200;

/** The tickets of the reader's company in which something happened last. */
export const recentTickets = (reader: Pick<Actor, 'organizationId' | 'clientId'>) =>
  queries.ticket.list({
    organizationId: reader.organizationId,
    filter: { ...ofOwnClient(reader), sort: 'activity' },
    limit,
    start: null,
    direction: 'forward',
  });
