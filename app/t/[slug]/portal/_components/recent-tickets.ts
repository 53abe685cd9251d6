import { queries } from '@/zero/queries';

/** How many tickets are kept on the device, so that lists and searches answer from the replica. */
const limit = 200;

/** The company's tickets in which something happened last. */
export const recentTickets = (organizationId: string) =>
  queries.ticket.list({
    organizationId,
    filter: { sort: 'activity' },
    limit,
    start: null,
    direction: 'forward',
  });
