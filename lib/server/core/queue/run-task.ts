import type postgres from 'postgres';
import { log } from '../log';
import { withRequestId } from '../request-id';
import { safeError } from '../safe-error';
import { asWorker, enterOrganization } from '../identity';
import { backoffMs } from './backoff';
import { keepFailed, leaseNext, removeLeased, removeNext, type TakenTask } from './store';
import { GiveUp, RetryLater, type TopicHandler } from './topic';

/**
 * Takes the next task of the handler's topic and does it. `lastKey` names the organization that had
 * the turn before; `onTaken` is called before the work begins.
 * @returns false where none is due; true whether the task was done or failed
 */
export async function runNext(
  sql: postgres.Sql,
  handler: TopicHandler,
  lastKey: string,
  onTaken: (task: TakenTask) => void,
): Promise<boolean> {
  const taken: { task?: TakenTask | undefined } = {};
  try {
    if (handler.mode === 'transaction') {
      await asWorker(sql, async (tx) => {
        taken.task = await removeNext(tx, handler, lastKey);
        const { task } = taken;
        if (!task) return;
        onTaken(task);
        if (task.organizationId) await enterOrganization(tx, task.organizationId);
        await named(task, () => handler.run(tx, task.payload, task));
      });
    } else {
      taken.task = await leaseNext(sql, handler, lastKey);
      const { task } = taken;
      if (!task) return false;
      onTaken(task);
      await named(task, () => handler.run(sql, task.payload, task));
      await removeLeased(sql, task);
    }
  } catch (error) {
    const { task } = taken;
    if (!task) throw error;
    await named(task, () => fail(sql, handler, task, error));
  }
  return taken.task !== undefined;
}

/** Under the id of the request that caused the task, so that both logs can be read together. */
const named = <T>({ requestId }: TakenTask, work: () => T) =>
  withRequestId(requestId ?? undefined, work);

async function fail(
  sql: postgres.Sql,
  { topic, maxAttempts }: TopicHandler,
  task: TakenTask,
  error: unknown,
) {
  const isDead = error instanceof GiveUp || task.attempt >= maxAttempts;
  const waitMs = error instanceof RetryLater ? error.waitMs : backoffMs(task.attempt);
  const reason = textOf(error);
  await keepFailed(sql, task, { error: reason, waitMs: isDead ? undefined : waitMs });
  const { id, organizationId, attempt } = task;
  log(isDead ? 'error' : 'warn', isDead ? 'queue.dead' : 'queue.failed', {
    topic,
    taskId: id,
    organizationId,
    attempt,
    reason,
  });
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  if (error instanceof GiveUp || error instanceof RetryLater) return error.message;
  const { name, code, constraint, message } = safeError(error);
  return [name, code, constraint, message].filter(Boolean).join(' ');
}
