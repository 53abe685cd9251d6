import type postgres from 'postgres';
import type { ConsumerHandle, Consumer } from '@/lib/server/core/jobs/consumer';
import { errorFields, log } from '@/lib/server/core/log';
import { buildSearch } from './build';

/** Keeps the search index at the tickets, within a second of their change. */
export const keepSearch: Consumer = {
  name: 'search.build',
  channel: 'opsdesk_search',
  everyMs: 5_000,
  start: searchBuilder,
};

function searchBuilder(sql: postgres.Sql): ConsumerHandle {
  let running: Promise<void> | undefined;
  let isWokenAgain = false;
  const stopping = new AbortController();

  function wake() {
    isWokenAgain = true;
    if (stopping.signal.aborted) return;
    running ??= run()
      .catch((error: unknown) => log('error', 'search.build_failed', errorFields(error)))
      .finally(() => {
        running = undefined;
      });
  }

  async function run() {
    while (isWokenAgain && !stopping.signal.aborted) {
      isWokenAgain = false;
      await buildSearch(sql, () => !stopping.signal.aborted);
    }
  }

  return {
    wake,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
