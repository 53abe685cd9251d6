import { index, text, uuid } from 'drizzle-orm/pg-core';
import { bodyLimit } from '@/zero/desk/message/values';
import { client } from '../platform/client';
import { instant, lengthWithin } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';

/** What the organization's people tell each other about a client. Never in a client's queries. */
export const clientNote = tenantTable(
  'client_note',
  {
    clientId: uuid('client_id').notNull(),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    /** When its author changed the words last. */
    editedAt: instant('edited_at'),
    /** It stays for as long as its removal can be undone; nobody is shown it. */
    removedAt: instant('removed_at'),
  },
  {
    visibility: 'staff',
    references: {
      clientId: { to: client, onDelete: 'cascade' },
      authorId: { to: member },
    },
  },
  (table) => [
    index('client_note_newest').on(
      table.clientId,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    lengthWithin('client_note_body_length', table.body, bodyLimit),
  ],
);
