import { sql } from 'drizzle-orm';
import { check, pgTable, smallint } from 'drizzle-orm/pg-core';
import { instant } from './columns';

/** One row, which the worker changes every few seconds: when it last reached a replica says how old that is. */
export const heartbeat = pgTable(
  'heartbeat',
  {
    id: smallint('id').primaryKey(),
    beatAt: instant('beat_at').notNull().defaultNow(),
  },
  (table) => [check('heartbeat_once', sql`${table.id} = 1`)],
);
