import { newId } from '@/zero/core/ids';
import {
  id,
  managers,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const statusPageIds = {
  statusPageId:
    '(select id from status_page where organization_id = t.organization_id order by id limit 1)',
  statusComponentId: `(select id from status_component where organization_id = t.organization_id
    and status_page_id = (select id from status_page where organization_id = t.organization_id order by id limit 1)
    order by id limit 1)`,
  statusDraftId: `(select id from status_post where organization_id = t.organization_id
    and published_at is null order by id limit 1)`,
  statusPostId: `(select id from status_post where organization_id = t.organization_id
    and published_at is not null and kind = 'incident' order by id limit 1)`,
  statusUpdateId: `(select id from status_update where organization_id = t.organization_id
    and status_post_id = (select id from status_post where organization_id = t.organization_id
      and published_at is not null and kind = 'incident' order by id limit 1)
    and corrects_id is null order by id limit 1)`,
} as const;

const update = { status: 'investigating', body: 'We are looking into it.' };

export const statusPageSamples: EntitySamples = {
  capabilities: { 'statusPage.read': staff, 'statusPage.manage': managers },
  queries: {
    'statusPage.all': { table: 'statusPage', args: [{ organizationId }] },
    'statusComponent.ofPage': {
      table: 'statusComponent',
      args: [{ organizationId, statusPageId: id }],
    },
    'statusPost.ofPage': { table: 'statusPost', args: [{ organizationId, statusPageId: id }] },
    'statusPost.ofIncident': {
      table: 'statusPost',
      args: [{ organizationId, incidentId: id }],
    },
    'statusPost.updates': { table: 'statusUpdate', args: [{ organizationId, statusPostId: id }] },
    'statusPost.affected': {
      table: 'statusPostComponent',
      args: [{ organizationId, statusPostId: id }],
    },
  },
  visible: {
    status_page: internalOf('r'),
    status_component: internalOf('r'),
    status_post: internalOf('r'),
    status_post_component: internalOf('r'),
    status_update: internalOf('r'),
  },
  rows: [],
  writes: {
    'statusPage.create': {
      may: managers,
      creates: 'statusPageId',
      args: () => ({ id: newId(), slug: `s-${newId()}`, name: 'Status', about: '' }),
    },
    'statusPage.change': {
      may: managers,
      args: ({ statusPageId }) => ({ statusPageId, name: newId() }),
    },
    'statusComponent.create': {
      may: managers,
      creates: 'statusComponentId',
      args: ({ statusPageId, serviceId }) => ({
        id: newId(),
        statusPageId,
        serviceId,
        name: newId(),
        groupName: '',
        position: 1,
      }),
    },
    'statusComponent.change': {
      may: managers,
      args: ({ statusComponentId }) => ({ statusComponentId, status: 'partial_outage' }),
    },
    'statusComponent.remove': {
      may: managers,
      args: ({ statusComponentId }) => ({ statusComponentId }),
    },
    'statusComponent.restore': {
      may: managers,
      args: ({ statusComponentId }) => ({ statusComponentId }),
    },
    'statusPost.create': {
      may: managers,
      creates: 'statusPostId',
      args: ({ statusPageId, statusComponentId }) => ({
        id: newId(),
        statusPageId,
        kind: 'incident',
        title: `t-${newId()}`,
        impact: 'minor',
        scheduledFor: null,
        scheduledUntil: null,
        componentIds: [statusComponentId],
      }),
    },
    'statusPost.change': {
      may: managers,
      args: ({ statusPostId }) => ({ statusPostId, title: `t-${newId()}` }),
    },
    'statusPost.publish': {
      may: managers,
      creates: 'statusUpdateId',
      args: ({ statusDraftId }) => ({ statusPostId: statusDraftId, id: newId(), ...update }),
    },
    'statusPost.addUpdate': {
      may: managers,
      creates: 'statusUpdateId',
      args: ({ statusPostId }) => ({ statusPostId, id: newId(), ...update }),
    },
    'statusPost.correct': {
      may: managers,
      creates: 'statusUpdateId',
      args: ({ statusPostId, statusUpdateId }) => ({
        statusPostId,
        id: newId(),
        correctsId: statusUpdateId,
        body: 'We are still looking into it.',
      }),
    },
    'statusPost.discard': {
      may: managers,
      args: ({ statusDraftId }) => ({ statusPostId: statusDraftId }),
    },
    'statusPost.restore': {
      may: managers,
      args: ({ statusDraftId }) => ({ statusPostId: statusDraftId }),
    },
  },
};
