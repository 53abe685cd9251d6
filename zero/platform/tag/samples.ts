import { newId } from '@/zero/core/ids';
import { managers, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const tagIds = {
  tagId: '(select id from tag where organization_id = t.organization_id limit 1)',
} as const;

export const tagSamples: EntitySamples = {
  capabilities: {
    'tag.create': staff,
    'tag.manage': managers,
  },
  queries: {
    'tag.all': { table: 'tag', args: [{ organizationId }] },
  },
  visible: {
    tag: internalOf('r'),
    tag_link: internalOf('r'),
  },
  rows: [
    `insert into tag (id, organization_id, name)
     select gen_random_uuid(), organization_id, 'a test'
     from member where email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'tag.create': {
      may: staff,
      creates: 'tagId',
      args: () => ({ id: newId(), name: newId(), hue: 100 }),
    },
    'tag.change': {
      may: managers,
      args: ({ tagId }) => ({ tagId, name: newId(), hue: 100 }),
    },
    'tag.remove': { may: managers, args: ({ tagId }) => ({ tagId, intoId: null }) },
  },
};
