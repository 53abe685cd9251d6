import { isDone } from '../ticket/rules';
import { type TicketStatus, ticketStatuses } from '../ticket/values';
import type { TicketMetrics } from './fact';
import { type History, type HistoryEvent, toSeconds } from './history';

type Course = Pick<
  TicketMetrics,
  | 'turns'
  | 'resolvedAt'
  | 'resolverId'
  | 'statusSince'
  | 'workSeconds'
  | 'clientWaitSeconds'
  | 'holdSeconds'
  | 'hasWaited'
  | 'assignments'
>;

/** The ticket's way through the statuses and from hand to hand. */
export function statusTimelineOf({ ticket, events }: History): Course {
  const createdAt = toSeconds(ticket.createdAt);
  const sums = { work: 0, clientWait: 0, hold: 0 };
  const turns: number[] = [];
  const assignments: TicketMetrics['assignments'] = [];
  let status: TicketStatus = 'new';
  let since = createdAt;
  let hasWaited = false;
  let holderId = ticket.isImported ? ticket.assigneeId : holderAtFirst(events, ticket.assigneeId);
  let resolverId: string | null = null;

  const moveTo = (next: TicketStatus, at: number) => {
    const sum = sumOf(status);
    if (sum) sums[sum] += at - since;
    if (isDone(next) !== isDone(status)) turns.push(at);
    if (isDone(next) && !isDone(status)) resolverId = holderId;
    hasWaited ||= next === 'waiting_on_client' || next === 'blocked';
    status = next;
    since = at;
  };

  for (const { kind, toValue, createdAt: at } of events) {
    // An import may bring what happened out of its order.
    const moment = Math.max(toSeconds(at), since);
    if (kind === 'assigned') {
      // Imported history names people where the desk's own names members.
      if (ticket.isImported) continue;
      holderId = toValue;
      assignments.push({ at: toSeconds(at), assigneeId: toValue });
    } else {
      const next = ticketStatuses.find((known) => known === toValue);
      if (next && next !== status) moveTo(next, moment);
    }
  }
  // Where the events are silent, the ticket itself counts.
  if (status !== ticket.status) {
    const at = ticket.resolvedAt ?? ticket.closedAt;
    moveTo(ticket.status, Math.max(at === null ? since : toSeconds(at), since));
  }
  const resolvedAt = isDone(ticket.status) ? (turns.at(-1) ?? null) : null;
  return {
    turns,
    resolvedAt,
    resolverId,
    statusSince: since,
    workSeconds: sums.work,
    clientWaitSeconds: sums.clientWait,
    holdSeconds: sums.hold,
    hasWaited,
    assignments,
  };
}

function holderAtFirst(events: readonly HistoryEvent[], now: string | null): string | null {
  const first = events.find(({ kind }) => kind === 'assigned');
  return first ? first.fromValue : now;
}

function sumOf(status: TicketStatus): 'work' | 'clientWait' | 'hold' | undefined {
  if (status === 'new' || status === 'open') return 'work';
  if (status === 'waiting_on_client') return 'clientWait';
  return status === 'blocked' ? 'hold' : undefined;
}
