import type { TicketPriority } from '@/zero/desk/ticket/values';
import { type Calendar, day, minute } from './calendar';
import type { Random } from './random';

/** Medians in minutes: first response, next responses, resolution. */
const medians: Record<TicketPriority, { first: number; next: number; solve: number }> = {
  urgent: { first: 14, next: 25, solve: 70 },
  high: { first: 48, next: 90, solve: 260 },
  medium: { first: 150, next: 240, solve: 720 },
  low: { first: 400, next: 560, solve: 1900 },
};

/**
 * How long people take. Each function returns the time (ms since 1970) of an action that was
 * possible from `after` on.
 */
type Pace = {
  firstReply(after: number, priority: TicketPriority): number;
  nextReply(after: number, priority: TicketPriority): number;
  solution(after: number, priority: TicketPriority): number;
  triage(after: number, priority: TicketPriority): number;
  clientAnswer(after: number): number;
  clientThanks(after: number): number;
  reopening(after: number): number;
  /** When a blocker is resolved. */
  unblocking(after: number): number;
};

/** The pace of one ticket. Hurried and very long threads have shorter pauses. */
export function responsePace(random: Random, calendar: Calendar, paceFactor: number): Pace {
  const pause = (medianMinutes: number, sigma: number, mostDays: number) =>
    Math.min(
      random.logNormal(medianMinutes * paceFactor, sigma) * minute,
      mostDays * paceFactor * day,
    );

  const agentTime = (time: number, priority: TicketPriority) => {
    const isOnCall = priority === 'urgent' && random.chance(0.8);
    return Math.floor(isOnCall ? time : calendar.atWork(time, random));
  };
  const clientTime = (time: number) => Math.floor(calendar.inDaytime(time, random));

  return {
    firstReply: (after, priority) =>
      agentTime(after + pause(medians[priority].first, 0.95, 6), priority),
    nextReply: (after, priority) =>
      agentTime(after + pause(medians[priority].next, 1.05, 8), priority),
    solution: (after, priority) =>
      agentTime(after + pause(medians[priority].solve, 1.2, 30), priority),
    triage: (after, priority) =>
      agentTime(after + pause(medians[priority].first * 0.35, 0.8, 2), priority),
    clientAnswer: (after) => clientTime(after + pause(150, 1.3, 10)),
    clientThanks: (after) => clientTime(after + pause(110, 1.1, 4)),
    reopening: (after) => clientTime(after + Math.min(pause(1300, 0.9, 4), 4 * day)),
    unblocking: (after) => agentTime(after + pause(3000, 0.8, 30), 'medium'),
  };
}
