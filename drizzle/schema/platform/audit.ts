import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { auditActorTypes, auditResults } from '@/zero/platform/audit/actions';
import { createdAt, id, instant, oneOf, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { organization } from './organization';

/** Who did what to what, before and after, without secrets. Append-only for the application. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: id(),
    organizationId: organizationId().references(() => organization.id, { onDelete: 'cascade' }),
    actorType: text('actor_type', { enum: auditActorTypes }).notNull(),
    /** The member, key or job; no foreign key, because the audit log outlives what it names. */
    actorId: text('actor_id'),
    /** From the closed list of actions, `feature.verb`. */
    action: text('action').notNull(),
    outcome: text('outcome', { enum: auditResults }).notNull().default('done'),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id'),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    reason: text('reason'),
    requestId: text('request_id'),
    address: text('address'),
    createdAt: createdAt(),
    /** SHA-256 of the entry's content, in hex, made at insert. */
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    // The audit log, newest first, and each of its filters in the same order.
    index('audit_entry_newest').on(
      table.organizationId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('audit_entry_by_actor').on(
      table.organizationId,
      table.actorId,
      table.createdAt.desc().nullsFirst(),
    ),
    index('audit_entry_by_action').on(
      table.organizationId,
      table.action,
      table.createdAt.desc().nullsFirst(),
    ),
    index('audit_entry_by_subject').on(
      table.organizationId,
      table.subjectId,
      table.createdAt.desc().nullsFirst(),
    ),
    index('audit_entry_by_request').on(table.organizationId, table.requestId),
    oneOf('audit_entry_actor_type', table.actorType, auditActorTypes),
    oneOf('audit_entry_outcome', table.outcome, auditResults),
    check('audit_entry_hash_shape', sql`${table.contentHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
declareAccess(auditEntry, {
  visibility: { exception: 'everyone adds entries, staff and the worker read them' },
  writes: ['insert'],
  unaudited: 'the log itself',
});

/** The chain over an organization's entries: each seal holds the one before it. */
export const auditSeal = pgTable(
  'audit_seal',
  {
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … without a gap. */
    position: bigint('position', { mode: 'number' }).notNull(),
    entryId: uuid('entry_id').notNull(),
    /** SHA-256 over the previous seal's hash and the entry's content hash, in hex. */
    hash: text('hash').notNull(),
    sealedAt: instant('sealed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.position] }),
    unique('audit_seal_entry').on(table.entryId),
    check('audit_seal_hash_shape', sql`${table.hash} ~ '^[0-9a-f]{64}$'`),
  ],
);
declareAccess(auditSeal, {
  visibility: { exception: 'the worker adds seals, staff and the worker read them' },
  writes: ['insert'],
  unaudited: 'the log itself',
});
