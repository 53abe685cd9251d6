import { sql } from 'drizzle-orm';
import { boolean, check, index, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { type MacroActions, macroKinds, macroNameLimit } from '@/zero/desk/macro/values';
import { bodyLimit } from '@/zero/desk/message/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from '../platform/member';

/** Text with placeholders and actions that agents apply to a ticket. */
export const macro = tenantTable(
  'macro',
  {
    memberId: uuid('member_id').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    kind: text('kind', { enum: macroKinds }).notNull().default('macro'),
    name: text('name').notNull(),
    body: text('body').notNull().default(''),
    actions: jsonb('actions').$type<MacroActions>().notNull().default({}),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'shared',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    index('macro_of_organization').on(table.organizationId, table.name),
    oneOf('macro_kind', table.kind, macroKinds),
    lengthWithin('macro_name_length', table.name, macroNameLimit),
    check('macro_body_length', sql`char_length(${table.body}) <= ${sql.raw(String(bodyLimit))}`),
  ],
);
