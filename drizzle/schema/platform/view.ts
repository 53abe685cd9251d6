import { boolean, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { type ViewConfig, viewNameLimit, viewSurfaces } from '@/zero/platform/view/values';
import { instant, lengthWithin, oneOf } from '../core/columns';
import { tenantTable } from '../core/tenant-table';
import { member } from './member';

/** A way of looking that somebody named: their own, or for all of the organization's people. */
export const savedView = tenantTable(
  'saved_view',
  {
    memberId: uuid('member_id').notNull(),
    surface: text('surface', { enum: viewSurfaces }).notNull().default('tickets'),
    isShared: boolean('is_shared').notNull().default(false),
    name: text('name').notNull(),
    position: integer('position').notNull().default(0),
    config: jsonb('config').$type<ViewConfig>().notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  {
    visibility: 'shared',
    references: {
      memberId: { to: member, onDelete: 'cascade' },
    },
  },
  (table) => [
    index('saved_view_of_organization').on(table.organizationId, table.surface, table.position),
    oneOf('saved_view_surface', table.surface, viewSurfaces),
    lengthWithin('saved_view_name_length', table.name, viewNameLimit),
  ],
);
