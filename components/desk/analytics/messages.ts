import type { AnalyticsAnswer } from '@/zero/desk/analytics/engine/answer';
import type { Drillable, AnalyticsQuery } from '@/zero/desk/analytics/engine/question';
import type { TicketMetrics } from '@/zero/desk/analytics/fact';
import type { SegmentEntry } from '@/zero/desk/analytics/manifest';

/** Whose facts a worker holds, and where it may keep them. */
export type AnalyticsScope = {
  userId: string;
  organizationId: string;
  slug: string;
  /** False on a shared computer: then nothing outlives the tab. */
  mayKeep: boolean;
};

export type DeltaRow = { month: string; fact: TicketMetrics };

/** Narrows a metric to one of its bars: a bucket of the series, or a value of a dimension. */
export type DrillDown = { what: Drillable; span?: { from: number; to: number } };

export type ToWorker =
  | { kind: 'open'; place: AnalyticsScope }
  | { kind: 'manifest'; segments: readonly SegmentEntry[] }
  | { kind: 'delta'; rows: readonly DeltaRow[] }
  | { kind: 'retry' }
  | { kind: 'ask'; id: number; question: AnalyticsQuery }
  | { kind: 'list'; id: number; question: AnalyticsQuery; behind: DrillDown };

/** Compressed bytes of what the manifest lists, and of what has arrived. */
export type Loading = { bytes: number; loadedBytes: number };

/** How much of the facts is here. */
export type AnalyticsState = {
  /** What every metric is made of, and what only some need. */
  core: Loading;
  detail: Loading;
  /** Tickets that count, and bytes of their columns in memory. */
  tickets: number;
  memory: number;
  /** Why it does not go on: offline, refused, or written in a way that only a newer app reads. */
  problem: 'unreachable' | 'refused' | 'outdated' | null;
  /** Raised with every change of the facts: an answer of before is out of date. */
  version: number;
};

export type FromWorker =
  | { kind: 'state'; state: AnalyticsState }
  | { kind: 'answer'; id: number; answer: AnalyticsAnswer; version: number }
  | { kind: 'list'; id: number; numbers: number[] };
