import type { TicketStatus } from '@/zero/desk/ticket/values';
import type { Segment } from '@/lib/search/highlight';

/** A ticket that was found. Moments are milliseconds. */
export type SearchHit = {
  id: string;
  number: number;
  title: Segment[];
  status: TicketStatus;
  clientId: string;
  clientName: string;
  createdAt: number;
  lastActivityAt: number;
  /** It holds what may have been meant, not what was typed. */
  isClose: boolean;
  /** Where the excerpt stands; `title` where nothing but title, number or a name fits. */
  foundIn: 'title' | 'message' | 'note';
  excerpt: Segment[];
};

export type SearchResponse = {
  hits: SearchHit[];
  total: number;
  /** There are more than `total` says. */
  isMore: boolean;
  /** The index is still being built, so that something may be missing. */
  isBehind: boolean;
};

/** An earlier ticket like the one that is being written. Moments are milliseconds. */
export type SimilarTicket = {
  id: string;
  number: number;
  title: string;
  status: TicketStatus;
  createdAt: number;
  resolvedAt: number | null;
};
