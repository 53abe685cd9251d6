import type { dbProvider } from '../zero/mutate';

/** Who changes tickets in bulk, where, and by which way into the database. */
export type BulkDesk = {
  provider: Pick<ReturnType<typeof dbProvider>, 'transaction'>;
  userId: string;
  organizationId: string;
};
