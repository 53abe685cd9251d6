import { defineSettingsTabs } from './module/settings-tabs';

export const platformTabs = defineSettingsTabs({
  members: { label: 'Members', capability: 'member.manage', order: 10 },
  requests: { label: 'Requests', capability: 'member.manage', order: 20 },
  teams: { label: 'Teams', capability: 'member.manage', order: 40 },
  organization: { label: 'Organization', capability: 'member.manage', order: 50 },
  tags: { label: 'Tags', capability: 'tag.manage', order: 78 },
  'api-keys': { label: 'API keys', capability: 'apiKey.manage', order: 80 },
  webhooks: { label: 'Webhooks', capability: 'webhook.manage', order: 82 },
  channels: {
    label: 'Notification channels',
    capability: 'notificationChannel.manage',
    order: 83,
  },
  jobs: { label: 'Jobs', capability: 'job.manage', order: 85 },
  mail: { label: 'Mail', capability: 'member.manage', order: 90 },
});
