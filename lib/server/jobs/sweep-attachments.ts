import { removeDiscarded, sweepPending } from '../attachment/sweep';
import { storage } from '../storage/current';
import type { Job } from './job';

/** Files that were uploaded and never sent, and the content of those whose row is gone. */
export const sweepAttachments: Job = {
  name: 'attachment.sweep',
  schedule: '41 * * * *',
  async run(sql) {
    const unsent = await sweepPending(sql);
    const removed = await removeDiscarded(sql, storage());
    return `forgot ${unsent} unsent files, removed ${removed}`;
  },
};
