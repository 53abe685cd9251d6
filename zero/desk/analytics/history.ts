import type { AuthorType } from '../message/values';
import type { SlaState, SlaTarget } from '../sla/values';
import type { TicketChannel, TicketPriority, TicketStatus } from '../ticket/values';

/** A ticket with all that happened to it, each list oldest first. Moments are milliseconds since the epoch. */
export type History = {
  ticket: {
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
    isMerged: boolean;
    resolvedAt: number | null;
    closedAt: number | null;
    surveyedAt: number | null;
  };
  messages: readonly HistoryMessage[];
  /** Changes of status and of assignee. */
  events: readonly HistoryEvent[];
  clocks: readonly HistoryClock[];
  feedback: { rating: number; createdAt: number } | null;
};

export type HistoryMessage = {
  authorType: AuthorType;
  authorId: string | null;
  automatic: boolean;
  createdAt: number;
};

export type HistoryEvent = {
  kind: 'status_changed' | 'reopened' | 'assigned';
  fromValue: string | null;
  toValue: string | null;
  createdAt: number;
};

export type HistoryClock = {
  target: SlaTarget;
  state: SlaState;
  startedAt: number;
  dueAt: number | null;
  breachedAt: number | null;
  endedAt: number | null;
};

/** Seconds of opening time in `[from, to)`, both in seconds, by the hours that counted at `to`. */
export type BusinessSeconds = (from: number, to: number) => number;

/** Whole seconds since the epoch: what facts are kept in. */
export const toSeconds = (ms: number) => Math.floor(ms / 1000);
