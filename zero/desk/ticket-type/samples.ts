import { newId } from '@/zero/core/ids';
import { managers, type EntitySamples } from '@/zero/testing/entity-samples';
import { anyoneOf } from '@/zero/testing/visible';

export const ticketTypeIds = {
  typeId: '(select id from ticket_type where organization_id = t.organization_id limit 1)',
} as const;

export const ticketTypeSamples: EntitySamples = {
  capabilities: {
    'ticketType.manage': managers,
  },
  visible: {
    ticket_type: anyoneOf('r'),
  },
  writes: {
    'ticketType.create': {
      may: managers,
      creates: 'typeId',
      args: () => ({ id: newId(), name: newId() }),
    },
    'ticketType.change': {
      may: managers,
      args: ({ typeId }) => ({ ticketTypeId: typeId, name: newId(), position: 0 }),
    },
    'ticketType.remove': {
      may: managers,
      args: ({ typeId }) => ({ ticketTypeId: typeId, intoId: null }),
    },
    'ticketType.restore': {
      may: managers,
      args: ({ typeId }) => ({ ticketTypeId: typeId }),
    },
  },
};
