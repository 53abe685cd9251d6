import type { TicketMetrics, TargetResult } from './fact';
import { type BusinessSeconds, type History, type HistoryClock, toSeconds } from './history';
import { conversationOf } from './conversation';
import { statusTimelineOf } from './status-timeline';

/**
 * Folds a ticket's history into its facts. Pure: the same history and hours give the same facts.
 * Definitions: docs/analytics.md.
 */
export function ticketMetricsOf(history: History, business: BusinessSeconds): TicketMetrics {
  const { ticket, feedback, clocks } = history;
  const createdAt = toSeconds(ticket.createdAt);
  const course = statusTimelineOf(history);
  const { resolvedAt } = course;
  return {
    number: ticket.number,
    createdAt,
    clientId: ticket.clientId,
    teamId: ticket.teamId,
    assigneeId: ticket.assigneeId,
    typeId: ticket.typeId,
    priority: ticket.priority,
    status: ticket.status,
    channel: ticket.channel,
    isImported: ticket.isImported,
    isMerged: ticket.isMerged,
    isDeleted: false,
    ...conversationOf(history, business),
    ...course,
    resolutionCalendar: resolvedAt === null ? null : resolvedAt - createdAt,
    resolutionBusiness: resolvedAt === null ? null : business(createdAt, resolvedAt),
    promises: clocks.map(promised),
    surveyedAt: ticket.surveyedAt === null ? null : toSeconds(ticket.surveyedAt),
    ratedAt: feedback ? toSeconds(feedback.createdAt) : null,
    rating: feedback?.rating ?? null,
  };
}

/** An SLA target counts on the day on which it was kept, or else was due. */
function promised({
  target,
  state,
  startedAt,
  dueAt,
  breachedAt,
  endedAt,
}: HistoryClock): TargetResult {
  const at = state === 'met' || state === 'cancelled' ? endedAt : (breachedAt ?? dueAt);
  return { target, state, at: toSeconds(at ?? startedAt) };
}
