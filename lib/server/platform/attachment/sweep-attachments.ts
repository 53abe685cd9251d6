import { removeDiscarded, sweepPending } from './sweep';
import { storage } from '@/lib/server/core/storage/current';
import type { Job } from '@/lib/server/core/jobs/job';

/** Files that were uploaded and never sent, and the content of those whose row is gone. */
export const sweepAttachments: Job = {
  name: 'attachment.sweep',
  label: 'Delete unsent and removed files',
  schedule: { minute: 41 },
  async run(sql) {
    const unsent = await sweepPending(sql);
    const removed = await removeDiscarded(sql, storage());
    return `forgot ${unsent} unsent files, removed ${removed}`;
  },
};
