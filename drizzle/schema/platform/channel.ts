import { boolean, index, integer, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  channelDeliveryStatuses,
  channelKinds,
  channelNameLimit,
} from '@/zero/platform/channel/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** Where messages to many people at once are posted, like a Slack channel. */
export const notificationChannel = tenantTable(
  'notification_channel',
  {
    name: text('name').notNull(),
    kind: text('kind', { enum: channelKinds }).notNull(),
    /** The host and end of its address, to tell channels apart. */
    hint: text('hint').notNull(),
  },
  { visibility: 'staff', worker: 'reads', isReferenced: true },
  (table) => [
    unique('notification_channel_name').on(table.organizationId, table.name),
    oneOf('notification_channel_kind', table.kind, channelKinds),
    lengthWithin('notification_channel_name_length', table.name, channelNameLimit),
  ],
);

/** The address of a channel, which can hold a token: it leaves the server in requests to it alone. */
export const notificationChannelConfig = tenantTable(
  'notification_channel_config',
  {
    channelId: uuid('channel_id').notNull(),
    /** A URL, or an email address. */
    address: text('address').notNull(),
    /** Of webhooks: what the signing secret is derived from, together with `AUTH_SECRET`. */
    seed: text('seed'),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    unaudited: 'part of the channel whose entry there is',
    references: { channelId: { to: notificationChannel, onDelete: 'cascade' } },
  },
  (table) => [unique('notification_channel_config_once').on(table.organizationId, table.channelId)],
);

/** A message on its way to a channel, and for 30 days the log of it. */
export const notificationChannelDelivery = tenantTable(
  'notification_channel_delivery',
  {
    channelId: uuid('channel_id').notNull(),
    /** Names the message: a second one of the same name is left out. */
    messageKey: text('message_key').notNull(),
    /** What the message is about; those about one thing can be canceled together. */
    dedupId: text('dedup_id').notNull(),
    title: text('title').notNull(),
    /** The message, as JSON. */
    message: text('message').notNull(),
    status: text('status', { enum: channelDeliveryStatuses }).notNull().default('pending'),
    /** Counted before each attempt, so that one whose worker ended counts. */
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    /** Sent by hand to try the channel: it is tried once. */
    isTest: boolean('is_test').notNull().default(false),
    /** What the last attempt was answered; empty where there was no answer. */
    statusCode: integer('status_code'),
    /** Why the last attempt failed. */
    error: text('error'),
    /** When it arrived or was given up. */
    endedAt: instant('ended_at'),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    unaudited: 'work that waits, and its log',
    references: { channelId: { to: notificationChannel, onDelete: 'cascade' } },
  },
  (table) => [
    unique('notification_channel_delivery_once').on(
      table.organizationId,
      table.channelId,
      table.messageKey,
    ),
    index('notification_channel_delivery_newest').on(table.channelId, table.createdAt, table.id),
    index('notification_channel_delivery_about').on(table.organizationId, table.dedupId),
    index('notification_channel_delivery_age').on(table.createdAt),
    oneOf('notification_channel_delivery_status', table.status, channelDeliveryStatuses),
  ],
);
