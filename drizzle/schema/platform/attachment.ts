import { sql } from 'drizzle-orm';
import {
  bigint,
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
import { attachmentLimit, fileNameLimit } from '@/zero/platform/attachment/values';
import { createdAt, id, instant, lengthWithin, organizationId } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { apiKey } from './api-key';
import { member } from './member';
import { subject, subjectKey } from './subject';

/** A file on a subject, with a message or note of it. Until it is attached it belongs to whoever uploaded it. */
export const attachment = pgTable(
  'attachment',
  {
    id: id(),
    organizationId: organizationId(),
    uploaderId: uuid('uploader_id'),
    /** The key that uploaded it, where no member did. */
    apiKeyId: uuid('api_key_id'),
    /** Whose quota the file counts against: the client its uploader was from, null for the desk. Not published. */
    uploaderClientId: uuid('uploader_client_id'),
    /** The subject's client, whose people may see the file. */
    clientId: uuid('client_id'),
    subjectType: text('subject_type'),
    subjectId: uuid('subject_id'),
    /** Their foreign keys are in the migrations: what a subject is made of is its own module's. */
    messageId: uuid('message_id'),
    noteId: uuid('note_id'),
    /** On a note: never shown to clients. */
    isInternal: boolean('is_internal').notNull().default(false),
    /** As the uploader's device named it; never a path of ours. */
    name: text('name').notNull(),
    /** As its bytes say, not as its name or its sender does. */
    mediaType: text('media_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    /** Of an image, in pixels. */
    width: integer('width'),
    height: integer('height'),
    createdAt: createdAt(),
    /** Where the storage keeps it: a generated name. Not published. */
    storageKey: text('storage_key').notNull().unique(),
    /** SHA-256 of the content, in hex. Not published. */
    checksum: text('checksum').notNull(),
  },
  (table) => [
    unique('attachment_tenant').on(table.organizationId, table.id),
    index('attachment_of_subject').on(table.subjectId, table.createdAt),
    index('attachment_of_message').on(table.messageId),
    index('attachment_of_note').on(table.noteId),
    foreignKey({
      name: 'attachment_uploader_fk',
      columns: [table.organizationId, table.uploaderId],
      foreignColumns: [member.organizationId, member.id],
    }),
    foreignKey({
      name: 'attachment_api_key_fk',
      columns: [table.organizationId, table.apiKeyId],
      foreignColumns: [apiKey.organizationId, apiKey.id],
    }),
    check('attachment_uploader', sql`num_nonnulls(${table.uploaderId}, ${table.apiKeyId}) = 1`),
    subjectKey('attachment_subject_fk', table),
    foreignKey({
      name: 'attachment_client_fk',
      columns: [table.organizationId, table.clientId, table.subjectType, table.subjectId],
      foreignColumns: [subject.organizationId, subject.clientId, subject.type, subject.id],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    lengthWithin('attachment_name_length', table.name, fileNameLimit),
    check(
      'attachment_size_range',
      sql`${table.byteSize} between 1 and ${sql.raw(String(attachmentLimit))}`,
    ),
    check(
      'attachment_place',
      sql`(${table.subjectId} is null) = (${table.subjectType} is null)
        and (${table.subjectId} is not null or ${table.clientId} is null)
        and (${table.clientId} is not null or (${table.messageId} is null and ${table.noteId} is null))
        and (${table.noteId} is null or ${table.isInternal})`,
    ),
  ],
);
declareAccess(attachment, {
  visibility: {
    exception: 'an unsent file is its uploader’s; a sent one is seen like its ticket, or by staff',
  },
  unaudited: 'part of the message or note whose entry there is; unsent ones are their uploader’s',
});

/** Files whose row is gone, or was never kept: the worker removes them from the storage. Written by a trigger. */
export const discardedFile = pgTable('discarded_file', {
  storageKey: text('storage_key').primaryKey(),
  organizationId: organizationId(),
  /** As of the file: it counts until its content is removed. */
  uploaderClientId: uuid('uploader_client_id'),
  byteSize: integer('byte_size').notNull().default(0),
  discardedAt: instant('discarded_at').notNull().defaultNow(),
});
declareAccess(discardedFile, {
  visibility: { exception: 'like worker, and the worker adds rows too' },
  writes: ['insert', 'delete'],
  unaudited: 'work that waits',
});

/**
 * Bytes in the storage, of attachments and discarded files together, by the client whose people uploaded
 * them; null for those of the desk. Written by triggers.
 */
export const storageUsage = pgTable(
  'storage_usage',
  {
    organizationId: organizationId(),
    clientId: uuid('client_id'),
    bytes: bigint('bytes', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    unique('storage_usage_of').on(table.organizationId, table.clientId).nullsNotDistinct(),
  ],
);
declareAccess(storageUsage, {
  visibility: { exception: 'staff, and the worker counts in every organization' },
  writes: ['insert', 'update'],
  unaudited: 'derived',
});
