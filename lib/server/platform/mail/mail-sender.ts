import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import type { ConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { takeMail } from './mail-row';
import { type Delivery, sendMail } from './send-mail';

/** Mails under way at once: a slow one does not hold up the others. */
const LANES = 4;
const STOP_MS = 8_000;

/**
 * Sends what is due whenever it is woken, until it is stopped.
 * @param gapMs least time between the starts of two attempts
 */
export function mailSender(sql: postgres.Sql, delivery: Delivery, gapMs: number): ConsumerHandle {
  const lanes = new Set<Promise<void>>();
  let nextStartAt = 0;
  let pausedUntil = 0;
  const stopping = new AbortController();

  function wake() {
    if (stopping.signal.aborted || lanes.size >= LANES || Date.now() < pausedUntil) return;
    const lane = drain()
      .catch((error: unknown) => log('error', 'mail.sender_failed', errorFields(error)))
      .finally(() => lanes.delete(lane));
    lanes.add(lane);
  }

  async function drain() {
    while (!stopping.signal.aborted && Date.now() >= pausedUntil) {
      const mail = await takeMail(sql);
      if (!mail) return;
      // Where there was one there may be more.
      wake();
      await startSlot();
      const outcome = await sendMail(sql, delivery, mail);
      if (outcome.kind === 'limited') {
        pausedUntil = Date.now() + outcome.waitMs;
        setTimeout(wake, outcome.waitMs).unref();
      }
    }
  }

  async function startSlot() {
    const waitMs = Math.max(0, nextStartAt - Date.now());
    nextStartAt = Date.now() + waitMs + gapMs;
    await sleep(waitMs);
  }

  return {
    wake,
    async stop() {
      stopping.abort();
      // What is not done by then is taken again when its lease ends.
      await Promise.race([Promise.all(lanes), sleep(STOP_MS, undefined, { ref: false })]);
    },
  };
}
