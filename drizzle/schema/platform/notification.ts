import { sql } from 'drizzle-orm';
import { index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { notificationKinds } from '@/zero/platform/notification/values';
import { instant, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from './member';
import { subjectKey } from './subject';

/** Something that one person is notified of, once. */
export const notification = tenantTable(
  'notification',
  {
    /** Who is told. */
    memberId: uuid('member_id').notNull(),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Who did it; nobody where a clock did. */
    actorId: uuid('actor_id'),
    /** The message, note or member of the subject that it is about. */
    itemId: uuid('item_id'),
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
  {
    visibility: { exception: 'colleagues and the worker add rows that only their reader sees' },
    writes: ['insert', 'update'],
    unaudited: 'its reader’s alone',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
      actorId: { to: member },
    },
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
    subjectKey('notification_subject_fk', table),
    oneOf('notification_kind', table.kind, notificationKinds),
  ],
);

/** A browser that may be told while no tab is open. Never synced. */
export const pushSubscription = tenantTable(
  'push_subscription',
  {
    memberId: uuid('member_id').notNull(),
    endpoint: text('endpoint').notNull(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
  },
  {
    visibility: 'own',
    unaudited: 'its owner’s alone',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [unique('push_subscription_endpoint').on(table.memberId, table.endpoint)],
);
