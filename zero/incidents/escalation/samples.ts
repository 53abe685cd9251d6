import { id, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const escalationSamples: EntitySamples = {
  queries: {
    'escalation.ofAlert': { table: 'escalation', args: [{ organizationId, alertId: id }] },
    'escalation.ofIncident': { table: 'escalation', args: [{ organizationId, incidentId: id }] },
  },
  visible: { escalation: internalOf('r'), escalation_page: internalOf('r') },
  rows: [
    `insert into escalation (id, organization_id, alert_id, policy_id, status)
     select gen_random_uuid(), a.organization_id, a.id, a.id, 'finished'
     from (select distinct on (organization_id) id, organization_id from alert order by organization_id, id) a
     on conflict do nothing`,
    `insert into escalation_page (id, organization_id, escalation_id, member_id, step, repetition)
     select gen_random_uuid(), e.organization_id, e.id, m.id, 0, 0
     from escalation e join lateral (
       select id from member where organization_id = e.organization_id and user_type = 'internal'
       order by id limit 1
     ) m on true`,
  ],
};
