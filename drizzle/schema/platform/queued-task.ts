import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, instant } from '../core/columns';
import { declareAccess } from '../core/tenant-table';
import { organization } from './organization';

/** Work that follows a commit: written in its transaction, gone once the worker has done it. Server only. */
export const queuedTask = pgTable(
  'queued_task',
  {
    id: id(),
    /** Empty for work in the name of no organization, like a link for a person who is in none. */
    organizationId: uuid('organization_id').references(() => organization.id, {
      onDelete: 'cascade',
    }),
    topic: text('topic').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    /** Two tasks of one key do not wait for their first attempt at the same time. */
    dedupeKey: text('dedupe_key'),
    /** While an attempt is under way by lease: when it counts as abandoned. */
    runAt: instant('run_at').notNull().defaultNow(),
    /** When the attempt that is under way by lease began; empty between attempts. */
    startedAt: instant('started_at'),
    attempts: integer('attempts').notNull().default(0),
    /** Why the last attempt failed: by names and codes, and in words for an admin. */
    lastError: text('last_error'),
    lastReason: text('last_reason'),
    /** When it was given up: it stays as a dead letter. */
    deadAt: instant('dead_at'),
    /** Of the request that caused it, and the trace that it is part of (W3C Trace Context). */
    requestId: text('request_id'),
    traceparent: text('traceparent'),
    createdAt: createdAt(),
    /** Organizations take turns by it; zero stands for none. */
    fairnessKey: uuid('fairness_key')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid)`,
      ),
  },
  (table) => [
    index('queued_task_due')
      .on(table.topic, table.fairnessKey, table.runAt, table.id)
      .where(sql`${table.deadAt} is null`),
    uniqueIndex('queued_task_once')
      .on(table.topic, table.fairnessKey, table.dedupeKey)
      .where(sql`${table.dedupeKey} is not null and ${table.attempts} = 0`),
    index('queued_task_dead')
      .on(table.organizationId, table.deadAt)
      .where(sql`${table.deadAt} is not null`),
  ],
);

declareAccess(queuedTask, {
  visibility: {
    exception:
      'a task may be of no organization; anyone adds it, the worker does it and staff read, retry and delete it',
  },
  unaudited: 'work that waits',
});
