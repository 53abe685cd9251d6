import type { TicketSort } from '@/zero/desk/ticket/values';

/** What the orders of the list are called. */
export const sortWords: Record<TicketSort, string> = {
  newest: 'Newest first',
  breach: 'Next to breach',
  waiting: 'Waiting longest',
  activity: 'Latest activity',
};
