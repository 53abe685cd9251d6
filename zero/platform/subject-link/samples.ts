import { newId } from '@/zero/core/ids';
import { staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const subjectLinkIds = {
  linkId: '(select id from subject_link where organization_id = t.organization_id limit 1)',
} as const;

export const subjectLinkSamples: EntitySamples = {
  capabilities: { 'link.manage': staff },
  visible: { subject_link: internalOf('r') },
  rows: [
    `insert into subject_link (id, organization_id, from_type, from_id, to_type, to_id, kind)
     select gen_random_uuid(), organization_id, 'ticket', (array_agg(id order by id))[3], 'ticket',
       (array_agg(id order by id))[4], 'blocks'
     from ticket group by organization_id`,
  ],
  writes: {
    'link.add': {
      may: staff,
      creates: 'linkId',
      args: ({ ticketId, relatedId }) => ({
        id: newId(),
        from: { subjectType: 'ticket', subjectId: ticketId },
        to: { subjectType: 'ticket', subjectId: relatedId },
        kind: 'blocks',
      }),
    },
    'link.remove': { may: staff, args: ({ linkId }) => ({ linkId }) },
  },
};
