import { keepFigures } from '../desk/analytics/consumer';
import { answerLinkRequests } from '../platform/link/consumer';
import { sendMails } from '../platform/mail/consumer';
import { tellPeople } from '../platform/notification/consumer';
import { keepSearch } from '../platform/search/consumer';
import { recountPromises, watchDeadlines } from '../desk/sla/consumer';
import { wakeTickets } from '../desk/snooze/consumer';
import type { Watch } from '../core/jobs/consumer';

/** Every watch there is. Apart from the jobs, so that migrations need not load what they send. */
export const watches: Watch[] = [
  keepFigures,
  sendMails,
  answerLinkRequests,
  keepSearch,
  tellPeople,
  watchDeadlines,
  recountPromises,
  wakeTickets,
];
