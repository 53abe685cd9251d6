import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { draftKinds } from '@/zero/platform/draft/values';
import { userTypes } from '@/zero/platform/member/values';
import { bodyLimit } from '@/zero/desk/message/values';
import { createdAt, id, instant, oneOf, organizationId } from '../core/columns';
import { member } from './member';
import { ticket } from '../desk/ticket';

/** What somebody is writing on a ticket: the same on every device, and handed over with the ticket. */
export const draft = pgTable(
  'draft',
  {
    id: id(),
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    /** The author's user type: the organization's people see each other's drafts, clients only their own. */
    audience: text('audience', { enum: userTypes }).notNull(),
    ticketId: uuid('ticket_id').notNull(),
    kind: text('kind', { enum: draftKinds }).notNull(),
    body: text('body').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('draft_once').on(table.memberId, table.ticketId, table.kind),
    index('draft_of_ticket').on(table.ticketId),
    foreignKey({
      name: 'draft_ticket_fk',
      columns: [table.organizationId, table.ticketId],
      foreignColumns: [ticket.organizationId, ticket.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'draft_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
    oneOf('draft_kind', table.kind, draftKinds),
    oneOf('draft_audience', table.audience, userTypes),
    check('draft_body_length', sql`char_length(${table.body}) <= ${sql.raw(String(bodyLimit))}`),
  ],
);
