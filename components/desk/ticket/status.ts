import type { TicketStatus } from '@/zero/desk/ticket/values';

/** Who reads the status: colleagues see all six, a client the three that concern it. */
export type StatusAudience = 'staff' | 'client';

const staffWords: Record<TicketStatus, string> = {
  new: 'New',
  open: 'Open',
  waiting_on_client: 'Waiting on client',
  blocked: 'Blocked',
  resolved: 'Resolved',
  closed: 'Closed',
};

const clientWords: Record<TicketStatus, string> = {
  new: 'We are on it',
  open: 'We are on it',
  waiting_on_client: 'Waiting for you',
  blocked: 'We are on it',
  resolved: 'Solved',
  closed: 'Solved',
};

/** The word for a status in the reader's language. */
export function statusWord(status: TicketStatus, audience: StatusAudience = 'staff'): string {
  return audience === 'client' ? clientWords[status] : staffWords[status];
}

/** The status whose shape a reader sees; a client must not tell "blocked" from "open". */
export function shownStatus(status: TicketStatus, audience: StatusAudience = 'staff') {
  if (audience === 'staff') return status;
  if (status === 'waiting_on_client') return status;
  return status === 'resolved' || status === 'closed' ? 'resolved' : 'open';
}
