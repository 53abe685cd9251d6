import type { Sql } from 'postgres';
import type { dbProvider } from '@/lib/server/zero/mutate';

/** Who changes tickets in bulk, where, and by which way into the database. */
export type BulkDesk = {
  provider: Pick<ReturnType<typeof dbProvider>, 'transaction'>;
  userId: string;
  organizationId: string;
};

/** A desk at which tickets are changed. */
export type WritingDesk = BulkDesk & {
  /** For what is written apart from the change: the trace of a rejection. */
  sql: Sql;
};
