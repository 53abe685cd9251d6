import { ticketPriorities, ticketStatuses } from '@/zero/desk/ticket/values';
import { priorityWord } from './ticket/priority';
import { statusWord } from './ticket/status';

/** How the audit log calls the states of a ticket. */
export const auditWords = {
  status: Object.fromEntries(ticketStatuses.map((status) => [status, statusWord(status)])),
  priority: Object.fromEntries(
    ticketPriorities.map((priority) => [priority, priorityWord(priority)]),
  ),
};
