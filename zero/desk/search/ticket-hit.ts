import type { SearchHit } from '@/zero/platform/search/answer';
import type { TicketStatus } from '../ticket/values';

/** A ticket that was found. Moments are milliseconds. */
export type TicketHit = SearchHit & {
  subjectType: 'ticket';
  number: number;
  status: TicketStatus;
  clientId: string;
  clientName: string;
  lastActivityAt: number;
  /** Where the excerpt stands; `title` where nothing but title, number or a name fits. */
  foundIn: 'title' | 'message' | 'note';
};

export const isTicketHit = (hit: SearchHit): hit is TicketHit => hit.subjectType === 'ticket';

/** An earlier ticket like the one that is being written. Moments are milliseconds. */
export type SimilarTicket = {
  id: string;
  number: number;
  title: string;
  status: TicketStatus;
  createdAt: number;
  resolvedAt: number | null;
};
