import { asWorker } from '../core/identity';
import type { Job } from '../core/jobs/job';
import { idempotencyHours } from './idempotency';

/** Forgets answers that are no longer given again. */
export const sweepIdempotency: Job = {
  name: 'api.sweep-idempotency',
  label: 'Delete old answers to API requests',
  schedule: { hour: 3, minute: 53 },
  async run(sql) {
    const { count } = await asWorker(
      sql,
      (transaction) => transaction`
        delete from idempotency_record
        where created_at < now() - make_interval(hours => ${idempotencyHours})`,
    );
    return `removed ${count} answers`;
  },
};
