import { keepFigures } from '../desk/analytics/consumer';
import { answerLinkRequests } from '../platform/link/consumer';
import { sendMails } from '../platform/mail/consumer';
import { deliverNotifications } from '../platform/notification/consumer';
import { keepSearch } from '../platform/search/consumer';
import { recalculateSlaTargets, watchDeadlines } from '../desk/sla/consumer';
import { wakeTickets } from '../desk/snooze/consumer';
import type { Consumer } from '../core/jobs/consumer';

/** Every watch there is. Apart from the jobs, so that migrations need not load what they send. */
export const consumers: Consumer[] = [
  keepFigures,
  sendMails,
  answerLinkRequests,
  keepSearch,
  deliverNotifications,
  watchDeadlines,
  recalculateSlaTargets,
  wakeTickets,
];
