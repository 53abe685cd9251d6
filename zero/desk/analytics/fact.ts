import type { SlaState, SlaTarget } from '../sla/values';
import type { TicketChannel, TicketPriority, TicketStatus } from '../ticket/values';

/** A reply to a run of client messages after the first response. */
export type NextResponse = { at: number; calendar: number; business: number };

/** An SLA target and how it stands; `at` is when it was kept or missed, or else is due. */
export type TargetResult = { target: SlaTarget; state: SlaState; at: number };

/**
 * Everything that the metrics need to know of one ticket. Moments are whole seconds since the epoch,
 * durations seconds; null is what has not happened. Definitions: docs/analytics.md.
 */
export type TicketMetrics = {
  number: number;
  createdAt: number;
  clientId: string;
  teamId: string | null;
  assigneeId: string | null;
  typeId: string | null;
  priority: TicketPriority;
  status: TicketStatus;
  channel: TicketChannel;
  isImported: boolean;
  /** Merged into another ticket, whose metrics count instead. */
  isMerged: boolean;
  /** Deleted: overrules its row in a segment, and counts nowhere. */
  isDeleted: boolean;

  /** The first client message, where the first response time begins. */
  askedAt: number | null;
  /** The first public message of an agent that no rule sent, at or after `askedAt`. */
  firstRespondedAt: number | null;
  firstResponderId: string | null;
  firstResponseCalendar: number | null;
  firstResponseBusiness: number | null;

  /** The last time it was done, for tickets that are done now. */
  resolvedAt: number | null;
  /** Who had it when it was last done, also if it was reopened since. */
  resolverId: string | null;
  resolutionCalendar: number | null;
  resolutionBusiness: number | null;
  /** When it was done, reopened, done again …, in order: the backlog at any moment follows from it. */
  turns: number[];

  /** Since when it stands in its status; the sums before do not hold the time after. */
  statusSince: number;
  /** In new and open. */
  workSeconds: number;
  /** In waiting_on_client. */
  clientWaitSeconds: number;
  /** In blocked. */
  holdSeconds: number;
  /** Whether it ever waited on the client or was blocked. */
  hasWaited: boolean;

  /** Public messages by agents that no rule sent. */
  agentReplies: number;
  nextResponses: NextResponse[];
  /** The oldest client message without an answer. */
  waitingSince: number | null;
  lastClientMessageAt: number | null;
  /** Who had it from when, oldest first, where it ever changed hands after its creation. */
  assignments: { at: number; assigneeId: string | null }[];

  promises: TargetResult[];
  /** When the client was last asked how we did. */
  surveyedAt: number | null;
  ratedAt: number | null;
  /** CSAT, 1 to 5. */
  rating: number | null;
};
