import { id, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';

export const clientStatusSamples: EntitySamples = {
  queries: {
    'clientStatus.components': { table: 'statusComponent', args: [{ organizationId }] },
    'clientStatus.open': { table: 'statusPost', args: [{ organizationId }] },
    'clientStatus.ofTicket': {
      table: 'statusPost',
      args: [{ organizationId, ticketId: id }],
    },
  },
};
