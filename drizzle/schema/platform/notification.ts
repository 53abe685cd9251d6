import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { notificationKinds } from '@/zero/platform/notification/values';
import { createdAt, id, instant, oneOf, organizationId } from '../core/columns';
import { member } from './member';
import { ticket } from '../desk/ticket';

/** Something that one person is told of, once. */
export const notification = pgTable(
  'notification',
  {
    id: id(),
    organizationId: organizationId(),
    /** Who is told. */
    memberId: uuid('member_id').notNull(),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    ticketId: uuid('ticket_id'),
    /** Who did it; nobody where a clock did. */
    actorId: uuid('actor_id'),
    /** The message, note or member that it is about. */
    subjectId: uuid('subject_id'),
    createdAt: createdAt(),
    readAt: instant('read_at'),
    /** Names the event: the same one tells nobody twice. Not published. */
    eventKey: text('event_key').notNull(),
    /** When its mail goes out, unless it was read by then. Not published. */
    mailAt: instant('mail_at'),
    /** When browsers are told, unless it was read by then. Not published. */
    pushAt: instant('push_at'),
    /** While a digest waits for it. Not published. */
    digestAt: instant('digest_at'),
  },
  (table) => [
    unique('notification_once').on(table.memberId, table.eventKey),
    index('notification_newest').on(
      table.memberId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('notification_mail')
      .on(table.mailAt)
      .where(sql`mail_at is not null`),
    index('notification_push')
      .on(table.pushAt)
      .where(sql`push_at is not null`),
    index('notification_digest')
      .on(table.digestAt)
      .where(sql`digest_at is not null`),
    foreignKey({
      name: 'notification_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'notification_actor_fk',
      columns: [table.organizationId, table.actorId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'notification_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    oneOf('notification_kind', table.kind, notificationKinds),
  ],
);

/** A browser that may be told while no tab is open. Never synced. */
export const pushSubscription = pgTable(
  'push_subscription',
  {
    id: id(),
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('push_subscription_endpoint').on(table.memberId, table.endpoint),
    foreignKey({
      name: 'push_subscription_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
  ],
);
