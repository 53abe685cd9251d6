import { boolean, enumeration, number, string, table, type Row } from '@rocicorp/zero';
import type { TicketChannel, TicketOrigin, TicketPriority, TicketStatus } from './values';

export const ticketType = table('ticketType')
  .from('ticket_type')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    name: string(),
    position: number(),
    createdAt: number().from('created_at'),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: number().from('archived_at').optional(),
  })
  .primaryKey('id');

export const ticket = table('ticket')
  .columns({
    id: string(),
    organizationId: string().from('organization_id'),
    /** 0 until the server has given one. */
    number: number(),
    title: string(),
    /** As lists compare it; the server sets it, and only where it differs from the title by more than ASCII case. */
    titleFolded: string().from('title_folded').optional(),
    clientId: string().from('client_id'),
    requesterId: string().from('requester_id').optional(),
    assigneeId: string().from('assignee_id').optional(),
    teamId: string().from('team_id').optional(),
    typeId: string().from('type_id').optional(),
    priority: enumeration<TicketPriority>(),
    status: enumeration<TicketStatus>(),
    channel: enumeration<TicketChannel>(),
    origin: enumeration<TicketOrigin>(),
    createdAt: number().from('created_at'),
    updatedAt: number().from('updated_at'),
    lastActivityAt: number().from('last_activity_at'),
    firstRespondedAt: number().from('first_responded_at').optional(),
    resolvedAt: number().from('resolved_at').optional(),
    closedAt: number().from('closed_at').optional(),
    reopenedCount: number().from('reopened_count'),
    lastClientMessageAt: number().from('last_client_message_at').optional(),
    lastAgentMessageAt: number().from('last_agent_message_at').optional(),
    /** Since when the client waits for a word from us; `noMoment` when they do not. */
    waitingSince: number().from('waiting_since'),
    mergedIntoId: string().from('merged_into_id').optional(),
    snoozedUntil: number().from('snoozed_until').optional(),
    snoozedUntilReply: boolean().from('snoozed_until_reply'),
    firstResponseDueAt: number().from('first_response_due_at').optional(),
    nextResponseDueAt: number().from('next_response_due_at').optional(),
    resolutionDueAt: number().from('resolution_due_at').optional(),
    /** The earliest promise that runs; `noMoment` while none does. */
    nextDueAt: number().from('next_due_at'),
    /** Since when a promise that still runs is broken. */
    overdueSince: number().from('overdue_since').optional(),
    surveyedAt: number().from('surveyed_at').optional(),
    /** Its number in the system that it was imported from, after that system's name where that is known: "zendesk:40717". */
    externalKey: string().from('external_key').optional(),
  })
  .primaryKey('id');

export type TicketType = Row<(typeof ticketType)['schema']>;

export type Ticket = Row<(typeof ticket)['schema']>;
