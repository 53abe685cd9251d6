import type { TicketChannel, TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';

/** One row of the file in our words. Moments are milliseconds since the epoch; null is "not known". */
export interface SourceRow {
  line: number;
  ticketKey: string;
  /** For files of one row an event. */
  event: { key: string; at: number; sequence: number | null } | null;
  title: string | null;
  client: string | null;
  requester: string | null;
  assignee: string | null;
  team: string | null;
  type: string | null;
  status: TicketStatus | null;
  priority: TicketPriority | null;
  channel: TicketChannel | null;
  description: string | null;
  openedAt: number | null;
  updatedAt: number | null;
  resolvedAt: number | null;
  closedAt: number | null;
  reopenedCount: number | null;
}

/** A row that is not taken: where it begins and why. */
export interface Reject {
  line: number;
  ticketKey: string | null;
  reason: string;
}
