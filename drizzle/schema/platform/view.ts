import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { type ViewConfig, viewNameLimit, viewSurfaces } from '@/zero/platform/view/values';
import { createdAt, id, instant, lengthWithin, oneOf, organizationId } from '../core/columns';
import { member } from './member';

/** A way of looking that somebody named: her own, or for all of the organization's people. */
export const savedView = pgTable(
  'saved_view',
  {
    id: id(),
    organizationId: organizationId(),
    memberId: uuid('member_id').notNull(),
    surface: text('surface', { enum: viewSurfaces }).notNull().default('tickets'),
    isShared: boolean('is_shared').notNull().default(false),
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    config: jsonb('config').$type<ViewConfig>().notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('saved_view_of_organization').on(table.organizationId, table.surface, table.position),
    foreignKey({
      name: 'saved_view_member_fk',
      columns: [table.organizationId, table.memberId],
      foreignColumns: [member.organizationId, member.id],
    }).onDelete('cascade'),
    oneOf('saved_view_surface', table.surface, viewSurfaces),
    lengthWithin('saved_view_name_length', table.name, viewNameLimit),
  ],
);
