import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { type ConsumerHandle, lookEveryMs } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { takeMail, untilNextMail } from './mail-row';
import { type Delivery, sendMail } from './send-mail';

/** Emails under way at once: a slow one does not hold up the others. */
const LANES = 4;
const STOP_MS = 8_000;
/** How soon it looks again for what became due meanwhile. */
const heldMs = 100;

/**
 * Sends what is due whenever it is woken, until it is stopped.
 * @param gapMs least time between the starts of two attempts
 */
export function mailSender(sql: postgres.Sql, delivery: Delivery, gapMs: number): ConsumerHandle {
  const lanes = new Set<Promise<void>>();
  let nextStartAt = 0;
  let pausedUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
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
      if (!mail) break;
      // Where there was one there may be more.
      wake();
      await startSlot();
      const outcome = await sendMail(sql, delivery, mail);
      if (outcome.kind === 'limited') {
        pausedUntil = Date.now() + outcome.waitMs;
        setTimeout(wake, outcome.waitMs).unref();
      }
    }
    if (lanes.size === 1 && !stopping.signal.aborted) await wakeAtNext();
  }

  /** Retries and abandoned attempts have a time; nothing tells of them. */
  async function wakeAtNext() {
    const waitMs = await untilNextMail(sql);
    clearTimeout(timer);
    if (waitMs === undefined || waitMs > 2 * lookEveryMs) return;
    timer = setTimeout(wake, Math.max(heldMs, waitMs));
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
      clearTimeout(timer);
      // What is not done by then is taken again when its lease ends.
      await Promise.race([Promise.all(lanes), sleep(STOP_MS, undefined, { ref: false })]);
    },
  };
}
