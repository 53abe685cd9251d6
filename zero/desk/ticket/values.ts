export const ticketStatuses = [
  'new',
  'open',
  'waiting_on_client',
  'blocked',
  'resolved',
  'closed',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** While a ticket stands so, its promises rest: somebody else has the word. */
export const restingStatuses: TicketStatus[] = ['waiting_on_client', 'blocked'];

export const ticketPriorities = ['low', 'medium', 'high', 'urgent'] as const;
export type TicketPriority = (typeof ticketPriorities)[number];

export const ticketChannels = [
  'portal',
  'email',
  'phone',
  'chat',
  'agent',
  'other',
  'api',
] as const;
export type TicketChannel = (typeof ticketChannels)[number];

/** How tickets come in here; the other channels are those of imported tickets. */
export const liveChannels: readonly TicketChannel[] = ['portal', 'agent', 'api'];

/** `imported` history is kept out of live SLA metrics. */
export const ticketOrigins = ['live', 'imported'] as const;
export type TicketOrigin = (typeof ticketOrigins)[number];

/** The orders of a list: newest first, next to breach, waiting longest, latest activity. */
export const ticketSorts = ['newest', 'breach', 'waiting', 'activity'] as const;
export type TicketSort = (typeof ticketSorts)[number];

/** Longest title, in characters. */
export const titleLimit = 200;

/** Stands for "no clock is running": the last moment of the year 9999, so that ascending order puts it last. */
export const noTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
