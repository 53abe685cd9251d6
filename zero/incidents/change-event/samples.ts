import { id, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const changeEventSamples: EntitySamples = {
  queries: {
    'changeEvent.within': {
      table: 'changeEvent',
      args: [{ organizationId, serviceIds: [id], from: 0, to: 1_900_000_000_000 }],
    },
  },
  visible: { change_event: internalOf('r') },
  rows: [
    `insert into change_event (id, organization_id, service_id, summary, source)
     select gen_random_uuid(), s.organization_id, s.id, 'A test', 'ci'
     from (select distinct on (organization_id) id, organization_id from service order by organization_id, id) s`,
  ],
};
