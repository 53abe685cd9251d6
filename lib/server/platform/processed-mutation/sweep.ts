import { asWorker } from '@/lib/server/core/identity';
import type { Job } from '@/lib/server/core/jobs/job';

/** Longer than any outbox keeps a change for sending again; see `longestWaitMs` in components/outbox. */
const days = 60;

/** Forgets the receipts of changes that nobody sends again. */
export const sweepProcessedMutations: Job = {
  name: 'receipt.sweep',
  label: 'Delete old records of processed changes',
  schedule: { hour: 3, minute: 47 },
  async run(sql) {
    const { count } = await asWorker(
      sql,
      (transaction) => transaction`
        delete from receipt where created_at < now() - make_interval(days => ${days})`,
    );
    return `removed ${count} receipts`;
  },
};
