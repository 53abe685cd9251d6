import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { type MacroActions, macroKinds, macroNameLimit } from '@/zero/desk/macro/values';
import { bodyLimit } from '@/zero/desk/message/values';
import { createdAt, id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { member } from '../platform/member';

/** Text with placeholders and actions that agents apply to a ticket. */
export const macro = pgTable(
  'macro',
  {
    id: id(),
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    kind: text('kind', { enum: macroKinds }).notNull().default('macro'),
    name: text('name').notNull(),
    body: text('body').notNull().default(''),
    actions: jsonb('actions').$type<MacroActions>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('macro_of_organization').on(table.organizationId, table.name),
    foreignKey({
      name: 'macro_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
    oneOf('macro_kind', table.kind, macroKinds),
    lengthWithin('macro_name_length', table.name, macroNameLimit),
    check('macro_body_length', sql`char_length(${table.body}) <= ${sql.raw(String(bodyLimit))}`),
  ],
);
