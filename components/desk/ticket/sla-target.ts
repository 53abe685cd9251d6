import type { SlaPolicy } from '@/zero/desk/sla/schema';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { isOpen, isPaused } from '@/zero/desk/sla/rules';
import type { SlaTarget } from '@/zero/desk/sla/values';
import { noTime } from '@/zero/desk/ticket/values';

/** How one SLA target on a ticket stands, as far as the ticket itself tells. */
export type SlaTargetStatus =
  | { kind: 'none' | 'met' | 'missed' | 'paused' }
  | { kind: 'running'; dueAt: number; warnMs: number };

type PromisedTicket = Pick<
  Ticket,
  | 'status'
  | 'origin'
  | 'mergedIntoId'
  | 'waitingSince'
  | 'firstRespondedAt'
  | 'resolvedAt'
  | 'firstResponseDueAt'
  | 'nextResponseDueAt'
  | 'resolutionDueAt'
>;

/** How the ticket's SLA target stands; `policy` is the one that counts for it. */
export function slaTargetStatus(
  ticket: PromisedTicket,
  target: SlaTarget,
  policy: SlaPolicy | undefined,
): SlaTargetStatus {
  const { dueAt, endedAt, isWanted, minutes } = factsOf(ticket, target, policy);
  if (dueAt !== null) {
    if (endedAt !== null) return { kind: endedAt < dueAt ? 'met' : 'missed' };
    // A broken SLA target keeps its time while it is paused.
    if (isPaused(ticket)) return { kind: 'missed' };
    return { kind: 'running', dueAt, warnMs: warnMs(policy, minutes) };
  }
  // A target that is wanted and has no time is paused: by the status, or by an incident.
  const mayRest = isPaused(ticket) || policy?.pausesWhileHeld === true;
  const rests = isOpen(ticket) && mayRest && isWanted && minutes !== null;
  return { kind: rests ? 'paused' : 'none' };
}

function factsOf(ticket: PromisedTicket, target: SlaTarget, policy: SlaPolicy | undefined) {
  const isWaiting = ticket.waitingSince < noTime;
  switch (target) {
    case 'first_response':
      return {
        dueAt: ticket.firstResponseDueAt,
        endedAt: ticket.firstRespondedAt,
        isWanted: isWaiting && ticket.firstRespondedAt === null,
        minutes: policy?.firstResponseMinutes ?? null,
      };
    case 'next_response':
      return {
        dueAt: ticket.nextResponseDueAt,
        endedAt: null,
        isWanted: isWaiting && ticket.firstRespondedAt !== null,
        minutes: policy?.nextResponseMinutes ?? null,
      };
    case 'resolution':
      return {
        dueAt: ticket.resolutionDueAt,
        endedAt: ticket.resolvedAt,
        isWanted: true,
        minutes: policy?.resolutionMinutes ?? null,
      };
  }
}

const warnMs = (policy: SlaPolicy | undefined, minutes: number | null) =>
  Math.min(policy?.warnMinutes ?? 30, (minutes ?? Infinity) / 2) * 60_000;
