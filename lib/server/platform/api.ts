import type { ApiModule } from '../api/define-operation';
import { attachmentOperations } from './attachment/api';
import { channelOperations } from './channel/api';
import { auditOperations } from './audit/api';
import { memberOperations } from './member/api';
import { tagOperations } from './tag/api';
import { teamOperations } from './team/api';
import { webhookOperations } from './webhook/api';

/** What programs reach of the platform. */
export const platformApi: ApiModule = {
  scopes: [
    {
      name: 'members:read',
      explanation: 'Read members with their email addresses.',
      capabilities: [],
    },
    {
      name: 'members:write',
      explanation: 'Invite, disable and enable members, admins too.',
      capabilities: ['member.manage'],
    },
    { name: 'tags:read', explanation: 'Read tags.', capabilities: [] },
    {
      name: 'tags:write',
      explanation: 'Add, change and remove tags.',
      capabilities: ['tag.create', 'tag.manage'],
    },
    { name: 'teams:read', explanation: 'Read teams.', capabilities: [] },
    {
      name: 'teams:write',
      explanation: 'Add, rename and remove teams.',
      capabilities: ['team.manage'],
    },
    {
      name: 'attachments:read',
      explanation: 'Read the files of messages and internal notes.',
      capabilities: [],
    },
    {
      name: 'attachments:write',
      explanation: 'Upload files for what the key writes.',
      capabilities: ['attachment.add'],
    },
    { name: 'audit:read', explanation: 'Read the audit log.', capabilities: ['audit.read'] },
    {
      name: 'webhooks:read',
      explanation: 'Read webhook endpoints, what they were sent and their answers.',
      capabilities: ['webhook.read'],
    },
    {
      name: 'webhooks:write',
      explanation: 'Add, change and remove webhook endpoints, which are sent all that they choose.',
      capabilities: ['webhook.read', 'webhook.manage'],
    },
    {
      name: 'notification-channels:read',
      explanation: 'Read notification channels and what became of messages to them.',
      capabilities: ['notificationChannel.manage'],
    },
    {
      name: 'notification-channels:write',
      explanation: 'Add, change, try and remove notification channels.',
      capabilities: ['notificationChannel.manage'],
    },
  ],
  operations: [
    ...memberOperations,
    ...teamOperations,
    ...tagOperations,
    ...attachmentOperations,
    ...auditOperations,
    ...webhookOperations,
    ...channelOperations,
  ],
};
