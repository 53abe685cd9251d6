import {
  everyone,
  id,
  managers,
  organizationId,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { internalOf, owned } from '@/zero/testing/visible';

export const draftIds = {
  draftId: `(select d.id from draft d join member o on o.id = d.member_id where d.organization_id = t.organization_id and d.subject_id <> t.id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
} as const;

export const draftSamples: EntitySamples = {
  capabilities: {
    'draft.keep': everyone,
  },
  queries: {
    'draft.ofSubject': {
      table: 'draft',
      args: [{ organizationId, subjectType: 'ticket', subjectId: id }],
    },
    'draft.ofTicket': { table: 'draft', args: [{ organizationId, ticketId: id }] },
  },
  visible: {
    draft: `(${owned('r')} or (r.audience = 'internal' and ${internalOf('r')}))`,
  },
  rows: [
    `insert into draft (id, organization_id, member_id, audience, subject_type, subject_id, kind, body)
     select gen_random_uuid(), m.organization_id, m.id, 'internal', 'ticket',
       (select id from ticket t where t.organization_id = m.organization_id order by number limit 1), 'note', 'x'
     from member m where m.email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'draft.keep': {
      may: everyone,
      args: ({ ticketId }) => ({ ticketId, kind: 'reply', body: 'half a thought' }),
    },
    'draft.discard': { may: everyone, args: ({ ticketId }) => ({ ticketId, kind: 'reply' }) },
    'draft.take': { may: managers, args: ({ draftId }) => ({ draftId }) },
  },
};
