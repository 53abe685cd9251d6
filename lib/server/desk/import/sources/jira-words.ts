import type { TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';

/** Statuses of Jira Service Management, by name. */
export const jiraStatuses: Record<string, TicketStatus> = {
  'waiting for customer': 'waiting_on_client',
  'waiting for support': 'open',
  'waiting for approval': 'blocked',
  pending: 'blocked',
  'on hold': 'blocked',
  blocked: 'blocked',
  closed: 'closed',
  canceled: 'closed',
  cancelled: 'closed',
  declined: 'closed',
};
/** Jira's priorities. */
export const jiraPriorities: Record<string, TicketPriority> = {
  highest: 'urgent',
  blocker: 'urgent',
  critical: 'urgent',
  high: 'high',
  major: 'high',
  medium: 'medium',
  low: 'low',
  minor: 'low',
  lowest: 'low',
  trivial: 'low',
};
