import { sweepIdempotency } from '../api/sweep';
import { sweepExpired } from '../core/jobs/sweep-expired';
import { sweepDeadTasks } from '../core/queue/sweep-dead';
import { defineServerModule } from '../module';
import { attachmentExportSet } from './attachment/export-set';
import { platformApi } from './api';
import { sweepAttachments } from './attachment/sweep-attachments';
import { sealAudit } from './audit/seal-audit';
import { deliverToChannels } from './channel/deliver';
import { sweepChannelDeliveries } from './channel/sweep';
import { answerLinkRequest } from './link/answer-request';
import { sendMails } from './mail/consumer';
import { mailGauges } from './mail/waiting';
import { memberEffects } from './member/effects';
import { memberExportSet } from './member/export-set';
import { sendNotifications } from './notification/consumer';
import { deliverNotification } from './notification/deliver';
import { sweepProcessedMutations } from './processed-mutation/sweep';
import { linkExportSet } from './subject-link/export-set';
import { tagExportSet } from './tag/export-set';
import { teamExportSet } from './team/export-set';
import { viewExportSet } from './view/export-set';
import { deliverWebhooks } from './webhook/deliver';
import { prepareWebhooks } from './webhook/event';
import { sweepWebhooks } from './webhook/sweep';

export const platformModule = defineServerModule({
  name: 'platform',
  effects: [memberEffects],
  jobs: [
    sealAudit,
    sweepAttachments,
    sweepChannelDeliveries,
    sweepDeadTasks,
    sweepExpired,
    sweepIdempotency,
    sweepProcessedMutations,
    sweepWebhooks,
  ],
  topics: [
    answerLinkRequest,
    deliverNotification,
    prepareWebhooks,
    deliverWebhooks,
    deliverToChannels,
  ],
  consumers: [sendMails, sendNotifications],
  gauges: mailGauges,
  api: platformApi,
  exportSets: [
    teamExportSet,
    memberExportSet,
    attachmentExportSet,
    tagExportSet,
    linkExportSet,
    viewExportSet,
  ],
});
