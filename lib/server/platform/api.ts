import type { ApiModule } from '../api/define-operation';
import { auditOperations } from './audit/api';
import { memberOperations } from './member/api';
import { teamOperations } from './team/api';

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
    { name: 'teams:read', explanation: 'Read teams.', capabilities: [] },
    { name: 'teams:write', explanation: 'Add and rename teams.', capabilities: ['team.manage'] },
    { name: 'audit:read', explanation: 'Read the audit log.', capabilities: ['audit.read'] },
  ],
  operations: [...memberOperations, ...teamOperations, ...auditOperations],
};
