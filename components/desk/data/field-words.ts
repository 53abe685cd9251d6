import type { ImportField } from '@/zero/desk/import/draft';

/** What the form calls a field. */
export const fieldWords: Record<ImportField, string> = {
  key: 'Number or id',
  title: 'Title',
  client: 'Client',
  status: 'Status',
  openedAt: 'Opened at',
  requester: 'Requester',
  requesterName: 'Requester’s name',
  assignee: 'Assignee',
  team: 'Team',
  type: 'Type',
  priority: 'Priority',
  description: 'First message',
  updatedAt: 'Updated at',
  resolvedAt: 'Resolved at',
  closedAt: 'Closed at',
};
