import { admins, organizationId, staff, type EntitySamples } from '@/zero/testing/entity-samples';
import { internalOf } from '@/zero/testing/visible';

export const notificationChannelIds = {
  notificationChannelId:
    '(select id from notification_channel where organization_id = t.organization_id order by id limit 1)',
} as const;

export const notificationChannelSamples: EntitySamples = {
  capabilities: { 'notificationChannel.read': staff, 'notificationChannel.manage': admins },
  queries: {
    'notificationChannel.all': { table: 'notificationChannel', args: [{ organizationId }] },
  },
  visible: { notification_channel: internalOf('r') },
  rows: [
    `insert into notification_channel (id, organization_id, name, kind, hint)
     select gen_random_uuid(), id, 'A test', 'slack', 'hooks.slack.com …cdef' from organization`,
  ],
};
