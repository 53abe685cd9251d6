import { sql } from 'drizzle-orm';
import { check, pgTable, smallint } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { declareAccess } from './tenant-table';

/** One row, which the worker changes every few seconds: when it last reached a replica says how old that is. */
export const heartbeat = pgTable(
  'heartbeat',
  {
    id: smallint('id').primaryKey(),
    beatAt: instant('beat_at').notNull().defaultNow(),
  },
  (table) => [check('heartbeat_once', sql`${table.id} = 1`)],
);
declareAccess(heartbeat, {
  visibility: { exception: 'one row, of no organization, which only the worker reads and changes' },
  writes: ['update'],
  unaudited: 'of no organization',
});
