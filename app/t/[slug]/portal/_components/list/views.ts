import { isDone } from '@/zero/ticket/rules';
import { ticketStatuses, type TicketStatus } from '@/zero/ticket/values';

/** How a client divides its tickets. What waits for the client is open as well. */
export const views = ['open', 'waiting', 'solved'] as const;
export type View = (typeof views)[number];

export const viewLabels: Record<View, string> = {
  open: 'Open',
  waiting: 'Waiting for you',
  solved: 'Solved',
};

export const viewStatuses: Record<View, TicketStatus[]> = {
  open: ticketStatuses.filter((status) => !isDone(status)),
  waiting: ['waiting_on_client'],
  solved: ticketStatuses.filter(isDone),
};

/** Reads a view from an address; what is unknown shows what is open. */
export const asView = (value: string | null): View =>
  views.find((view) => view === value) ?? 'open';
