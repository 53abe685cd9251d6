import { boolean, enumeration, number, string, type Row } from '@rocicorp/zero';
import { table } from '@/zero/core/table';
import type { TicketChannel, TicketOrigin, TicketPriority, TicketStatus } from './values';

export const ticketType = table('ticketType')
  .columns({
    id: string(),
    organizationId: string(),
    name: string(),
    position: number(),
    createdAt: number(),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: number().optional(),
  })
  .primaryKey('id');

export const ticket = table('ticket')
  .columns({
    id: string(),
    organizationId: string(),
    /** 0 until the server has given one. */
    number: number(),
    title: string(),
    /** As lists compare it; the server sets it, and only where it differs from the title by more than ASCII case. */
    titleFolded: string().optional(),
    clientId: string(),
    requesterId: string().optional(),
    assigneeId: string().optional(),
    teamId: string().optional(),
    typeId: string().optional(),
    priority: enumeration<TicketPriority>(),
    status: enumeration<TicketStatus>(),
    channel: enumeration<TicketChannel>(),
    origin: enumeration<TicketOrigin>(),
    createdAt: number(),
    updatedAt: number(),
    lastActivityAt: number(),
    firstRespondedAt: number().optional(),
    resolvedAt: number().optional(),
    closedAt: number().optional(),
    reopenedCount: number(),
    lastClientMessageAt: number().optional(),
    lastAgentMessageAt: number().optional(),
    /** Since when the client waits for a word from us; `noMoment` when they do not. */
    waitingSince: number(),
    mergedIntoId: string().optional(),
    snoozedUntil: number().optional(),
    snoozedUntilReply: boolean(),
    firstResponseDueAt: number().optional(),
    nextResponseDueAt: number().optional(),
    resolutionDueAt: number().optional(),
    /** The earliest promise that runs; `noMoment` while none does. */
    nextDueAt: number(),
    /** Since when a promise that still runs is broken. */
    overdueSince: number().optional(),
    surveyedAt: number().optional(),
    /** Its number in the system that it was imported from, after that system's name where that is known: "zendesk:40717". */
    externalKey: string().optional(),
  })
  .primaryKey('id');

export type TicketType = Row<(typeof ticketType)['schema']>;

export type Ticket = Row<(typeof ticket)['schema']>;
