import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { errorFields, log } from '../log';
import { lookEveryMs } from '../jobs/consumer';
import { queueChannel } from './enqueue';
import { runNext } from './run-task';
import { countShares } from './shares';
import { noOrganization, type TakenTask, untilFirst, untilNext } from './store';
import type { TopicHandler } from './topic';

const stopMs = 8_000;

/**
 * Does the tasks of these topics as they become due; resolves once it listens. Several workers may do
 * so at once. Call what it returns to stop: it waits for the tasks under way.
 */
export async function startQueue(
  handlers: readonly TopicHandler[],
  sql: postgres.Sql,
): Promise<() => Promise<void>> {
  const runners = new Map(handlers.map((handler) => [handler.topic, createRunner(handler, sql)]));
  const look = async () => {
    const waits = await untilFirst(sql);
    for (const [topic, waitMs] of waits) runners.get(topic)?.wakeIn(waitMs);
  };
  const tryToLook = () =>
    void look().catch((error: unknown) => log('error', 'queue.look_failed', errorFields(error)));
  // Also after each reconnection: what was told meanwhile is lost.
  const listening = await sql.listen(
    queueChannel,
    (topic) => runners.get(topic)?.wakeIn(0),
    tryToLook,
  );
  const timer = setInterval(tryToLook, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await listening.unlisten();
    await Promise.all([...runners.values()].map((runner) => runner.stop()));
  };
}

/** Does one topic's tasks in a few lanes: a slow task does not hold up the others. */
function createRunner(handler: TopicHandler, sql: postgres.Sql) {
  const lanes = new Set<Promise<void>>();
  const shares = countShares(handler.share);
  let lastKey = noOrganization;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let isWoken = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function startLane() {
    if (isStopping() || lanes.size >= handler.lanes) return;
    const lane = drain()
      .catch((error: unknown) =>
        log('error', 'queue.take_failed', { topic: handler.topic, ...errorFields(error) }),
      )
      .finally(() => lanes.delete(lane));
    lanes.add(lane);
  }

  function onTaken(task: TakenTask) {
    lastKey = task.fairnessKey;
    // Where there was one there may be more.
    startLane();
  }

  async function runOne() {
    const taken: { task?: TakenTask } = {};
    try {
      return await runNext(sql, handler, { lastKey, full: shares.full() }, (task) => {
        taken.task = task;
        shares.add(task);
        onTaken(task);
      });
    } finally {
      if (taken.task) shares.remove(taken.task);
    }
  }

  async function drain() {
    do {
      isWoken = false;
      while (!isStopping() && (await runOne()));
      if (lanes.size === 1 && !isStopping()) wakeIn(await untilNext(sql, handler.topic));
    } while (isWoken && !isStopping());
  }

  function wakeIn(waitMs: number | undefined) {
    if (isStopping()) return;
    if (waitMs !== undefined && waitMs <= 0) {
      isWoken = true;
      startLane();
    } else {
      clearTimeout(timer);
      // What is due later is found when the worker looks by itself.
      if (waitMs !== undefined && waitMs < 2 * lookEveryMs) {
        timer = setTimeout(() => wakeIn(0), Math.ceil(waitMs));
      }
    }
  }

  return {
    wakeIn,
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      // What is not done by then is taken again: its transaction is rolled back, or its lease ends.
      await Promise.race([Promise.all(lanes), sleep(stopMs, undefined, { ref: false })]);
    },
  };
}
