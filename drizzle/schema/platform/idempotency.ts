import { index, integer, jsonb, text, unique } from 'drizzle-orm/pg-core';
import { tenantTable } from '../core/tenant-table';

/** The answer to a request that named an idempotency key: sent again, it is not done again. Server only. */
export const idempotencyRecord = tenantTable(
  'idempotency_record',
  {
    /** Who sent it, and to which operation. */
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of path and body, in hex. */
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    headers: jsonb('headers').$type<Record<string, string>>().notNull(),
    body: text('body').notNull(),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    writes: ['insert', 'delete'],
    unaudited: 'bookkeeping',
  },
  (table) => [
    unique('idempotency_record_once').on(table.organizationId, table.scope, table.key),
    index('idempotency_record_age').on(table.createdAt),
  ],
);
