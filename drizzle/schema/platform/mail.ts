import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, oneOf } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { organization } from './organization';

export const mailStatuses = ['queued', 'sent', 'dead'] as const;

/** The outbox: an email is written in the transaction of its cause and sent by the worker, once. */
export const mail = pgTable(
  'mail',
  {
    /** Also the idempotency key towards the provider. */
    id: id(),
    /** Empty for emails that belong to a person and to no organization, like a password reset. */
    organizationId: uuid('organization_id').references(() => organization.id, {
      onDelete: 'cascade',
    }),
    /** Names the event; the same event never emails twice. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    recipient: text('recipient').notNull(),
    template: text('template').notNull(),
    /** What the template needs: ids and names, never a secret. Emptied once sent. */
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    status: text('status', { enum: mailStatuses }).notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    /** While an attempt is under way: when it counts as abandoned. */
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    /** From here the provider's memory of the idempotency key is counted. */
    firstAttemptAt: instant('first_attempt_at'),
    /** Why the last attempt failed, in words for an admin. */
    lastError: text('last_error'),
    /** Of the request that caused the email, so that its log and the worker's can be read together. */
    requestId: text('request_id'),
    /** The provider's name for the email. */
    providerId: text('provider_id'),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    // What the worker takes next.
    index('mail_due').on(table.status, table.nextAttemptAt),
    // An organization's dead letters, newest first.
    index('mail_of_organization').on(
      table.organizationId,
      table.status,
      table.createdAt.desc().nullsFirst(),
    ),
    oneOf('mail_status', table.status, mailStatuses),
  ],
);
declareAccess(mail, {
  visibility: { exception: 'an email may be of no organization; staff and the worker read it' },
  writes: ['insert', 'update'],
  unaudited: 'work that waits',
});
