import type postgres from 'postgres';
import { runNext } from './run-task';
import { noOrganization } from './store';
import type { TopicHandler } from './topic';

/** Does every task of the topic that is due, as one lane of a worker would; returns how many those were. */
export async function runTasks(sql: postgres.Sql, handler: TopicHandler): Promise<number> {
  let lastKey = noOrganization;
  for (let count = 0; ; count += 1) {
    const isTaken = await runNext(
      sql,
      handler,
      { lastKey, full: [] },
      (task) => (lastKey = task.fairnessKey),
    );
    if (!isTaken) return count;
  }
}
