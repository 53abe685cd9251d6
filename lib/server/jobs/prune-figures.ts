import { pruneSegments } from '../analytics/prune';
import type { Job } from './job';

/** Segments that no manifest names any more take up room. */
export const pruneFigures: Job = {
  name: 'analytics.prune',
  schedule: '23 * * * *',
  async run(sql) {
    return `deleted ${await pruneSegments(sql)} segments`;
  },
};
