import type { Job } from '../jobs/job';
import { asWorker } from '../identity';

/** So long a dead letter stays, for whoever looks into what failed. */
const keptDays = 30;

/** Deletes dead letters that nobody looked into. */
export const sweepDeadTasks: Job = {
  name: 'queue.sweep-dead',
  label: 'Delete dead jobs after 30 days',
  schedule: { hour: 3, minute: 29 },
  async run(sql) {
    const tasks = await asWorker(
      sql,
      (tx) => tx`
        delete from queued_task where dead_at < now() - make_interval(days => ${keptDays})`,
    );
    return `removed ${tasks.count} dead tasks`;
  },
};
