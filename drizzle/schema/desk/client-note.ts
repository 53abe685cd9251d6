import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bodyLimit } from '@/zero/desk/message/values';
import { client } from './client';
import { createdAt, id, instant, lengthWithin, organizationId } from '../core/columns';
import { member } from '../platform/member';

/** What the organization's people tell each other about a client. Never in a client's queries. */
export const clientNote = pgTable(
  'client_note',
  {
    id: id(),
    organizationId: organizationId(),
    clientId: uuid('client_id').notNull(),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
    /** When its author changed the words last. */
    editedAt: instant('edited_at'),
    /** It stays for as long as its removal can be undone; nobody is shown it. */
    removedAt: instant('removed_at'),
  },
  (table) => [
    index('client_note_newest').on(
      table.clientId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    foreignKey({
      name: 'client_note_client_fk',
      columns: [table.organizationId, table.clientId],
      foreignColumns: [client.organizationId, client.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'client_note_author_fk',
      columns: [table.organizationId, table.authorId],
      foreignColumns: [member.organizationId, member.id],
    }),
    lengthWithin('client_note_body_length', table.body, bodyLimit),
  ],
);
