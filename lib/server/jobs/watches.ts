import { keepFigures } from '../analytics/watch';
import { answerLinkRequests } from '../link/watch';
import { sendMails } from '../mail/watch';
import { tellPeople } from '../notification/watch';
import { keepSearch } from '../search/watch';
import { recountPromises, watchDeadlines } from '../sla/watch';
import { wakeTickets } from '../snooze/watch';
import type { Watch } from './watch';

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
