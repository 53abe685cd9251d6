import { noteOldSegments } from './old-segments';
import { pruneSegments } from './prune';
import type { Job } from '@/lib/server/core/jobs/job';

/** Segments that no manifest names any more take up room; those that an older worker still wrote are sealed anew. */
export const pruneStoredSegments: Job = {
  name: 'analytics.prune',
  label: 'Delete unused metrics segments',
  schedule: { minute: 23 },
  async run(sql, off) {
    const deleted = await pruneSegments(sql, off);
    return `deleted ${deleted} segments, ${await noteOldSegments(sql, off)} months are old`;
  },
};
