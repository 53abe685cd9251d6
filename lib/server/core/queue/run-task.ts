import type postgres from 'postgres';
import { log } from '../log';
import { taskSeconds } from '../metrics/queue';
import { withRequestId } from '../request-id';
import { asWorker, enterOrganization } from '../identity';
import { inSpan } from '../tracing/tracing';
import { backoffMs } from './backoff';
import { errorText, reasonText } from './failure';
import {
  keepFailed,
  leaseNext,
  removeLeased,
  removeNext,
  type TakenTask,
  type Turn,
} from './store';
import { GiveUp, RetryLater, type TopicHandler } from './topic';

/**
 * Takes the next task of the handler's topic and does it; `onTaken` is called before the work begins.
 * @returns false where none is due; true whether the task was done or failed
 */
export async function runNext(
  sql: postgres.Sql,
  handler: TopicHandler,
  turn: Turn,
  onTaken: (task: TakenTask) => void,
): Promise<boolean> {
  const taken: { task?: TakenTask; startedAt: number } = { startedAt: 0 };
  let result: string | void;
  const attempt = (task: TakenTask, work: () => Promise<string | void>) => {
    Object.assign(taken, { task, startedAt: performance.now() });
    onTaken(task);
    const attributes = { topic: handler.topic, attempt: task.attempt };
    return named(task, () =>
      inSpan(`task ${handler.topic}`, { attributes, traceparent: task.traceparent }, work),
    );
  };
  try {
    if (handler.mode === 'transaction') {
      await asWorker(sql, async (tx) => {
        const task = await removeNext(tx, handler, turn);
        if (!task) return;
        result = await attempt(task, async () => {
          if (task.organizationId) await enterOrganization(tx, task.organizationId);
          return await handler.run(tx, task.payload, task);
        });
      });
    } else {
      const task = await leaseNext(sql, handler, turn);
      if (!task) return false;
      result = await attempt(task, () => handler.run(sql, task.payload, task));
      await removeLeased(sql, task);
    }
  } catch (error) {
    const { task, startedAt } = taken;
    if (!task) throw error;
    await named(task, () => fail(sql, handler, task, { error, startedAt }));
    return true;
  }
  const { task, startedAt } = taken;
  if (!task) return false;
  named(task, () => {
    const ms = note(handler, 'done', startedAt);
    const words = typeof result === 'string' ? result : undefined;
    log('info', 'queue.done', { ...fieldsOf(handler, task), ms, result: words });
  });
  return true;
}

/** Under the id of the request that caused the task, so that both logs can be read together. */
const named = <T>({ requestId, traceparent }: TakenTask, work: () => T) =>
  withRequestId(requestId ?? undefined, work, traceparent ?? undefined);

/** Counts an attempt; gives how long it took, in milliseconds. */
function note({ topic }: TopicHandler, outcome: 'done' | 'failed' | 'dead', startedAt: number) {
  const ms = performance.now() - startedAt;
  taskSeconds.observe({ topic, outcome }, ms / 1000);
  return Math.round(ms);
}

const fieldsOf = ({ topic }: TopicHandler, { id, organizationId, attempt }: TakenTask) => ({
  topic,
  taskId: id,
  organizationId,
  attempt,
});

async function fail(
  sql: postgres.Sql,
  handler: TopicHandler,
  task: TakenTask,
  { error, startedAt }: { error: unknown; startedAt: number },
) {
  const isDead = error instanceof GiveUp || task.attempt >= handler.maxAttempts;
  const waitMs = error instanceof RetryLater ? error.waitMs : backoffMs(task.attempt);
  const text = errorText(error);
  await keepFailed(sql, task, {
    error: text,
    reason: reasonText(error),
    waitMs: isDead ? undefined : waitMs,
  });
  log(isDead ? 'error' : 'warn', isDead ? 'queue.dead' : 'queue.failed', {
    ...fieldsOf(handler, task),
    ms: note(handler, isDead ? 'dead' : 'failed', startedAt),
    reason: text,
  });
}
