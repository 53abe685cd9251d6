import { setTimeout as sleep } from 'node:timers/promises';
import { type Consumer, createConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { inboxChannel, servicesWithWork, workThrough } from './inbox';

/** Between two rounds: under a flood, events gather and are counted together. */
const pauseMs = 100;

/** Makes alerts of what monitoring systems sent. */
export const ingestAlerts: Consumer = {
  name: 'alert.ingest',
  channel: inboxChannel,
  start: (sql, off) =>
    createConsumerHandle('alert.ingest-failed', async (isStopping) => {
      let failed = 0;
      for (;;) {
        let done = 0;
        for (const service of await servicesWithWork(sql, off)) {
          if (isStopping()) return;
          try {
            done += await workThrough(sql, service);
          } catch (error) {
            failed += 1;
            log('error', 'alert.ingest-failed', { ...service, ...errorFields(error) });
          }
        }
        if (isStopping() || done === 0 || failed > 0) break;
        await sleep(pauseMs);
      }
      if (failed > 0) throw new Error(`The alerts of ${failed} services wait.`);
    }),
};
