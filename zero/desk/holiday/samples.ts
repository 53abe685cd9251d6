import { newId } from '@/zero/core/ids';
import { managers, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const holidayIds = {
  holidayId: '(select id from holiday where organization_id = t.organization_id limit 1)',
} as const;

export const holidaySamples: EntitySamples = {
  queries: {
    'holiday.all': { table: 'holiday', args: [{ organizationId }] },
  },
  visible: {
    holiday: internalOf('r'),
  },
  writes: {
    'holiday.create': {
      may: managers,
      creates: 'holidayId',
      args: () => ({ id: newId(), onDate: Date.UTC(2031, 0, 1), name: 'A day off' }),
    },
    'holiday.remove': { may: managers, args: ({ holidayId }) => ({ holidayId }) },
  },
};
