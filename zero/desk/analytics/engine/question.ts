import type { TicketChannel, TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';

/** A span of time in seconds since the epoch, `to` excluded. */
export type Span = { from: number; to: number };

/** What tickets are told apart by. */
export const dimensions = [
  'client',
  'team',
  'agent',
  'type',
  'priority',
  'status',
  'channel',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Which tickets count; an absent facet does not narrow, null stands for nobody and none. */
export type AnalyticsFilter = {
  client?: string[];
  team?: (string | null)[];
  agent?: (string | null)[];
  type?: (string | null)[];
  priority?: TicketPriority[];
  status?: TicketStatus[];
  channel?: TicketChannel[];
  /** The hour of the local week in which a ticket was created: 0 is Monday's first, 167 Sunday's last. */
  weekHour?: number;
  /** Imported history counts only where this is asked for. */
  withImported?: boolean;
};

/** What is asked of the engine. Every event counts on its own day; see docs/analytics.md. */
export type AnalyticsQuery = {
  /** Seconds since the epoch: ages and open waits run until then. */
  now: number;
  period: Span;
  comparison: Span | null;
  /** Where the series' buckets begin, in seconds: the first is the period's, and the last ends with it. */
  buckets: readonly number[];
  /** The same for the comparison; as many. */
  comparisonBuckets: readonly number[];
  /** Offsets of the organization's time zone from UTC: each in seconds, from its moment on. Of the period at least; where the filter names an hour, of all tickets. */
  offsets: readonly { from: number; seconds: number }[];
  filter: AnalyticsFilter;
  /** The dimensions whose parts are wanted. */
  by: readonly Dimension[];
  /** Those of them whose parts say how long things took. */
  spreadBy?: readonly Dimension[];
  /** Those of them whose parts say what is open now. */
  loadBy?: readonly Dimension[];
  /** Whether the parts say when each client was last heard of, whatever the period. */
  withLastContact?: boolean;
  /** Whether durations count opening hours alone. */
  hours: 'calendar' | 'business';
};

/** A metric whose tickets can be listed. */
export const drillables = [
  'created',
  'solved',
  'reopened',
  'cameBack',
  'oneTouch',
  'backlog',
  'open',
  'firstResponse',
  'resolution',
  'nextResponse',
  'slaMet',
  'slaBreached',
  'rated',
  'unanswered',
] as const;
export type Drillable = (typeof drillables)[number];
