import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import {
  noTime,
  ticketChannels,
  ticketOrigins,
  ticketPriorities,
  ticketStatuses,
  titleLimit,
} from '@/zero/desk/ticket/values';
import { client } from '../platform/client';
import { createdAt, id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { declareAccess, tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';
import { organization } from '../platform/organization';
import { team } from '../platform/team';

/** The last moment of the year 9999: see `noMoment`. */
const noMomentSql = sql.raw(`'${new Date(noTime).toISOString()}'`);

export const ticketType = tenantTable(
  'ticket_type',
  {
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    /** Since when it was removed: tickets that have it keep it, and nobody chooses it any more. */
    archivedAt: instant('archived_at'),
  },
  { visibility: 'public', writes: ['insert', 'update'], isReferenced: true },
  (table) => [
    unique('ticket_type_name').on(table.organizationId, table.name),
    lengthWithin('ticket_type_name_length', table.name, 120),
  ],
);

export const ticket = pgTable(
  'ticket',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    /** Counts up inside the organization. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** The title as lists compare it, set by a trigger; null where it differs from the title by ASCII case at most. */
    titleFolded: text('title_folded'),
    clientId: uuid('client_id').notNull(),
    requesterId: uuid('requester_id'),
    assigneeId: uuid('assignee_id'),
    teamId: uuid('team_id'),
    typeId: uuid('type_id'),
    priority: text('priority', { enum: ticketPriorities }).notNull().default('medium'),
    status: text('status', { enum: ticketStatuses }).notNull().default('new'),
    channel: text('channel', { enum: ticketChannels }).notNull().default('portal'),
    origin: text('origin', { enum: ticketOrigins }).notNull().default('live'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    /** Latest of creation, message and change of state: what "last activity" shows. */
    lastActivityAt: instant('last_activity_at').notNull().defaultNow(),
    firstRespondedAt: instant('first_responded_at'),
    resolvedAt: instant('resolved_at'),
    closedAt: instant('closed_at'),
    reopenedCount: integer('reopened_count').notNull().default(0),
    lastClientMessageAt: instant('last_client_message_at'),
    lastAgentMessageAt: instant('last_agent_message_at'),
    /** Since when the client waits for a word from us: their oldest message without an answer. `noMoment` when they do not. */
    waitingSince: instant('waiting_since').notNull().default(noMomentSql),
    /** The ticket that this one was merged into; its number keeps leading there. */
    mergedIntoId: uuid('merged_into_id'),
    snoozedUntil: instant('snoozed_until'),
    /** Snoozed until the client writes, whatever the time. */
    snoozedUntilReply: boolean('snoozed_until_reply').notNull().default(false),
    firstResponseDueAt: instant('first_response_due_at'),
    nextResponseDueAt: instant('next_response_due_at'),
    resolutionDueAt: instant('resolution_due_at'),
    /** The earliest of the promises that run; `noMoment` while none does. */
    nextDueAt: instant('next_due_at').notNull().default(noMomentSql),
    /** Since when a promise that still runs is broken; set by the worker at its moment. */
    overdueSince: instant('overdue_since'),
    /** When the client was last asked how we did. */
    surveyedAt: instant('surveyed_at'),
    /** The ticket's name in the system it was imported from. */
    externalKey: text('external_key'),
  },
  (table) => [
    unique('ticket_tenant').on(table.organizationId, table.id),
    // A message's foreign key names the client too, so that its client is its ticket's by construction.
    unique('ticket_client_scope').on(table.organizationId, table.clientId, table.id),
    unique('ticket_number').on(table.organizationId, table.number),
    // An import that runs twice finds what it made the first time.
    unique('ticket_external_key').on(table.organizationId, table.externalKey),
    // The list, newest first, and each of its filters with the same order.
    index('ticket_newest').on(
      table.organizationId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ticket_by_status').on(
      table.organizationId,
      table.status,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ticket_by_priority').on(
      table.organizationId,
      table.priority,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ticket_by_type').on(
      table.organizationId,
      table.typeId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ticket_by_assignee').on(
      table.organizationId,
      table.assigneeId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // Also the portal's list.
    index('ticket_by_client').on(
      table.organizationId,
      table.clientId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('ticket_by_team').on(
      table.organizationId,
      table.teamId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // The list's other orders: next to breach, oldest waiting, last activity.
    index('ticket_next_due').on(table.organizationId, table.nextDueAt, table.id),
    index('ticket_waiting').on(table.organizationId, table.waitingSince, table.id),
    index('ticket_activity').on(
      table.organizationId,
      table.lastActivityAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    // What the worker wakes.
    index('ticket_asleep')
      .on(table.snoozedUntil)
      .where(sql`snoozed_until is not null`),
    // Not a partial one: the sync server has no copy of those, and asks for it with every open ticket.
    index('ticket_merged').on(table.mergedIntoId),
    foreignKey({
      name: 'ticket_merged_fk',
      columns: [table.organizationId, table.mergedIntoId],
      foreignColumns: [table.organizationId, table.id],
    }),
    foreignKey({
      name: 'ticket_client_fk',
      columns: [table.organizationId, table.clientId],
      foreignColumns: [client.organizationId, client.id],
    }),
    foreignKey({
      name: 'ticket_requester_fk',
      columns: [table.organizationId, table.requesterId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'ticket_assignee_fk',
      columns: [table.organizationId, table.assigneeId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'ticket_team_fk',
      columns: [table.organizationId, table.teamId],
      foreignColumns: [team.organizationId, team.id],
    }),
    foreignKey({
      name: 'ticket_type_fk',
      columns: [table.organizationId, table.typeId],
      foreignColumns: [ticketType.organizationId, ticketType.id],
    }),
    oneOf('ticket_priority', table.priority, ticketPriorities),
    oneOf('ticket_status', table.status, ticketStatuses),
    oneOf('ticket_channel', table.channel, ticketChannels),
    oneOf('ticket_origin', table.origin, ticketOrigins),
    lengthWithin('ticket_title_length', table.title, titleLimit),
    check('ticket_merged_apart', sql`${table.mergedIntoId} <> ${table.id}`),
    check('ticket_number_positive', sql`${table.number} > 0`),
  ],
);
declareAccess(ticket, { visibility: 'client', writes: ['insert', 'update'] });
