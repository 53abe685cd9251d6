import { checkEveryDesk } from '../desk/analytics/check-metrics';
import type { Job } from '../core/jobs/job';
import { mailWeeklyReport } from '../desk/analytics/mail-weekly-report';
import { pruneStoredSegments } from '../desk/analytics/prune-segments';
import { sealAudit } from '../platform/audit/seal-audit';
import { sweepAttachments } from '../platform/attachment/sweep-attachments';
import { sweepExpired } from '../core/jobs/sweep-expired';
import { sweepProcessedMutations } from '../platform/processed-mutation/sweep';

/** Every job there is: migrations make its queue, the worker does it. */
export const jobs: Job[] = [
  checkEveryDesk,
  mailWeeklyReport,
  pruneStoredSegments,
  sealAudit,
  sweepAttachments,
  sweepExpired,
  sweepProcessedMutations,
];
