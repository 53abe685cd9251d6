import { type Consumer, createConsumerHandle } from '@/lib/server/core/jobs/consumer';
import { buildSearch } from './build';

/** Keeps the search index up to date with the tickets, within a second of their change. */
export const keepSearch: Consumer = {
  name: 'search.build',
  channel: 'opsdesk_search',
  start: (sql, off) =>
    createConsumerHandle('search.build_failed', async (isStopping) => {
      await buildSearch(sql, off, () => !isStopping());
    }),
};
