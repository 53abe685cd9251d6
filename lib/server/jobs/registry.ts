import { checkEveryDesk } from './check-figures';
import type { Job } from './job';
import { mailFigures } from './mail-figures';
import { pruneFigures } from './prune-figures';
import { sealAudit } from './seal-audit';
import { sweepAttachments } from './sweep-attachments';
import { sweepExpired } from './sweep-expired';
import { sweepReceipts } from './sweep-receipts';

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
