import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns';
import { declareAccess } from './tenant-table';

/** How each scheduled job went the last time. Server only. */
export const jobRun = pgTable('job_run', {
  name: text('name').primaryKey(),
  finishedAt: instant('finished_at').notNull(),
  tookMs: integer('took_ms').notNull(),
  hasFailed: boolean('has_failed').notNull(),
  /** When it last did not fail. */
  succeededAt: instant('succeeded_at'),
});
declareAccess(jobRun, {
  visibility: { exception: 'of no organization; the worker alone reads and writes it' },
  writes: ['insert', 'update'],
  unaudited: 'of no organization',
});
