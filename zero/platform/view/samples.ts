import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { ownOrShared } from '@/zero/testing/visible';

export const viewIds = {
  viewId: `(select v.id from saved_view v join member o on o.id = v.member_id where v.organization_id = t.organization_id and o.email in ('agent@opsdesk.test', 'agent@acme.test') limit 1)`,
} as const;

export const viewSamples: EntitySamples = {
  capabilities: {
    'view.keep': staff,
    'view.share': managers,
  },
  queries: {
    'view.all': { table: 'savedView', args: [{ organizationId }] },
  },
  visible: {
    saved_view: ownOrShared,
  },
  rows: [
    `insert into saved_view (id, organization_id, member_id, name, config)
     select gen_random_uuid(), organization_id, id, 'a test', '{"search":""}'
     from member where email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'view.create': {
      may: staff,
      creates: 'viewId',
      args: () => ({
        id: newId(),
        surface: 'tickets',
        name: 'A view',
        isShared: false,
        config: { search: 'status=new' },
      }),
    },
    'view.change': { may: ['agent'], args: ({ viewId }) => ({ viewId, name: 'Another name' }) },
    'view.remove': { may: ['agent'], args: ({ viewId }) => ({ viewId }) },
  },
};
