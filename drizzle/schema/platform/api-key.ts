import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, text, unique, uuid } from 'drizzle-orm/pg-core';
import { apiKeyKinds, apiKeyNameLimit } from '@/zero/platform/api-key/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';

/** A program's way in. It belongs to the organization and outlives whoever made it. Only its name is synced. */
export const apiKey = tenantTable(
  'api_key',
  {
    name: text('name').notNull(),
    kind: text('kind', { enum: apiKeyKinds }).notNull(),
    /** Its first and last characters, to tell keys apart. */
    start: text('start').notNull(),
    lastFour: text('last_four').notNull(),
    /** `resource:action` */
    scopes: jsonb('scopes').$type<string[]>().notNull(),
    /** Addresses and networks from which it works; null for all. */
    allowedNetworks: jsonb('allowed_networks').$type<string[]>(),
    readsPerMinute: integer('reads_per_minute').notNull().default(100),
    writesPerMinute: integer('writes_per_minute').notNull().default(30),
    /** The member who made it; no foreign key, because it outlives them. */
    createdBy: uuid('created_by'),
    /** The key that it replaces. */
    rotatedFromId: uuid('rotated_from_id'),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  { visibility: 'staff', worker: 'reads', writes: ['insert', 'update'], isReferenced: true },
  (table) => [
    index('api_key_newest').on(table.organizationId, table.createdAt),
    oneOf('api_key_kind', table.kind, apiKeyKinds),
    lengthWithin('api_key_name_length', table.name, apiKeyNameLimit),
    check(
      'api_key_limits',
      sql`${table.readsPerMinute} between 1 and 100000 and ${table.writesPerMinute} between 1 and 100000`,
    ),
  ],
);

/** How a key is recognized, and when it last was. Never synced. */
export const apiKeySecret = tenantTable(
  'api_key_secret',
  {
    keyId: uuid('key_id').notNull(),
    /** SHA-256 of the whole key, in hex. */
    hash: text('hash').notNull(),
    /** Written at most once a minute. */
    lastUsedAt: instant('last_used_at'),
    lastUsedAddress: text('last_used_address'),
  },
  {
    visibility: 'staff',
    worker: 'changes',
    writes: ['insert', 'update'],
    unaudited: 'part of the key whose entry there is; its last use changes no right',
    references: { keyId: { to: apiKey, onDelete: 'cascade' } },
  },
  (table) => [
    unique('api_key_secret_of').on(table.keyId),
    // A key that is sent is looked up by its hash.
    unique('api_key_secret_hash').on(table.hash),
    check('api_key_secret_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
