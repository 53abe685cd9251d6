import { everyone, organizationId, type EntitySamples } from '@/zero/testing/entity-samples';
import { owned } from '@/zero/testing/visible';

export const notificationIds = {
  notificationId: `(select id from notification where organization_id = t.organization_id and event_key = 'a test')`,
} as const;

export const notificationSamples: EntitySamples = {
  capabilities: {
    'notification.read': everyone,
  },
  queries: {
    'notification.mine': { table: 'notification', args: [{ organizationId }] },
    'notification.unread': { table: 'notification', args: [{ organizationId }] },
  },
  visible: {
    notification: owned('r'),
  },
  rows: [
    `insert into notification (id, organization_id, member_id, kind, subject_type, subject_id, event_key)
     select gen_random_uuid(), organization_id, id, 'assigned', 'member', id, 'a test'
     from member where email in ('agent@opsdesk.test', 'agent@acme.test')`,
  ],
  writes: {
    'notification.read': { may: everyone, args: ({ notificationId }) => ({ notificationId }) },
    'notification.readAll': { may: everyone, args: ({ ticketId }) => ({ ticketId }) },
  },
};
