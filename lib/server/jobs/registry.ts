import { checkEveryDesk } from '../desk/analytics/check-metrics';
import type { Job } from '../core/jobs/job';
import { mailFigures } from '../desk/analytics/mail-weekly-report';
import { pruneFigures } from '../desk/analytics/prune-segments';
import { sealAudit } from '../platform/audit/seal-audit';
import { sweepAttachments } from '../platform/attachment/sweep-attachments';
import { sweepExpired } from '../core/jobs/sweep-expired';
import { sweepReceipts } from '../platform/processed-mutation/sweep';

/** Every job there is: migrations make its queue, the worker does it. */
export const jobs: Job[] = [
  checkEveryDesk,
  mailFigures,
  pruneFigures,
  sealAudit,
  sweepAttachments,
  sweepExpired,
  sweepReceipts,
];
