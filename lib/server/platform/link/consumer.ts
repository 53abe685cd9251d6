import type postgres from 'postgres';
import type { Consumer } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { answerOldestRequest } from './answer-request';
import { linkChannel } from './request';

/** Answers requests for links within a second of the request. */
export const answerLinkRequests: Consumer = {
  name: 'link.answer',
  channel: linkChannel,
  everyMs: 5_000,
  start(sql) {
    const stopping = new AbortController();
    let last = Promise.resolve();
    return {
      wake() {
        last = last
          .then(() => answerAll(sql, stopping.signal))
          .catch((error: unknown) => log('error', 'link.failed', errorFields(error)));
      },
      async stop() {
        stopping.abort();
        await last;
      },
    };
  },
};

async function answerAll(sql: postgres.Sql, stopping: AbortSignal) {
  while (!stopping.aborted && (await answerOldestRequest(sql)));
}
