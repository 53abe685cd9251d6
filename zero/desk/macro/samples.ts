import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { ownOrShared } from '@/zero/testing/visible';

export const macroIds = {
  macroId: `(select m.id from macro m join member o on o.id = m.member_id where m.organization_id = t.organization_id and not m.is_shared and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
} as const;

export const macroSamples: EntitySamples = {
  capabilities: {
    'macro.keep': staff,
    'macro.share': managers,
  },
  queries: {
    'macro.all': { table: 'macro', args: [{ organizationId }] },
  },
  visible: {
    macro: ownOrShared,
  },
  rows: [
    `insert into macro (id, organization_id, member_id, name, body)
     select gen_random_uuid(), organization_id, id, 'a test', 'Hello'
     from member where email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'macro.create': {
      may: staff,
      creates: 'macroId',
      args: ({ memberId, typeId, tagId }) => ({
        id: newId(),
        kind: 'macro',
        isShared: false,
        name: 'A macro',
        body: 'Hello',
        actions: { assigneeId: memberId, typeId, addTagIds: [tagId] },
      }),
    },
    'macro.change': {
      may: ['agent'],
      args: ({ macroId, typeId }) => ({
        macroId,
        kind: 'macro',
        isShared: false,
        name: 'A macro',
        body: 'Hello',
        actions: { typeId },
      }),
    },
    'macro.remove': { may: ['agent'], args: ({ macroId }) => ({ macroId }) },
  },
};
