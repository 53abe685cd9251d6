import { sql } from 'drizzle-orm';
import { check, index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { subscriberStates } from '@/zero/incidents/status-page/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { statusPage } from './status-page';

/** An email address that gets what a status page publishes. Browsers never get these rows. */
export const statusSubscriber = tenantTable(
  'status_subscriber',
  {
    statusPageId: uuid('status_page_id').notNull(),
    /** In canonical form. */
    email: text('email').notNull(),
    state: text('state', { enum: subscriberStates }).notNull().default('pending'),
    /** The components whose posts it gets; null for all, also those of the future. */
    componentIds: uuid('component_ids').array(),
    /** SHA-256 in hex of the newest link that confirms; null once it was used. */
    linkHash: text('link_hash'),
    linkExpiresAt: instant('link_expires_at'),
    /** What `componentIds` becomes with that link. */
    requestedComponentIds: uuid('requested_component_ids').array(),
    confirmedAt: instant('confirmed_at'),
    unsubscribedAt: instant('unsubscribed_at'),
  },
  {
    visibility: 'staff',
    worker: 'reads',
    unaudited: 'visitors subscribe by themselves; removing and exporting leave entries',
    references: { statusPageId: { to: statusPage, onDelete: 'cascade' } },
  },
  (table) => [
    unique('status_subscriber_email').on(table.organizationId, table.statusPageId, table.email),
    index('status_subscriber_link').on(table.linkHash),
    lengthWithin('status_subscriber_email_length', table.email, 254),
    oneOf('status_subscriber_state', table.state, subscriberStates),
    check(
      'status_subscriber_link_expires',
      sql`(${table.linkHash} is null) = (${table.linkExpiresAt} is null)`,
    ),
    check(
      'status_subscriber_confirmed',
      sql`${table.state} <> 'confirmed' or ${table.confirmedAt} is not null`,
    ),
  ],
);
