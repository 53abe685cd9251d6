import type { Schedule } from '@/lib/business-time/schedule';
import type { SlaPolicy } from './schema';
import type { Ticket } from '../ticket/schema';
import { isDone } from '../ticket/rules';
import { noTime } from '../ticket/values';
import {
  begin,
  breach,
  cancel,
  type Clock,
  isRunning,
  meet,
  pause,
  type TargetDue,
  retarget,
  run,
} from './clock';
import { hasSlaTargets, isPaused } from './rules';
import { type SlaTarget, slaTargets } from './values';

/** What the SLA targets on a ticket follow from. Moments are ms since the epoch. */
export type SlaTicket = Pick<
  Ticket,
  | 'status'
  | 'origin'
  | 'mergedIntoId'
  | 'waitingSince'
  | 'firstRespondedAt'
  | 'lastAgentMessageAt'
  | 'resolvedAt'
> & {
  /** Whether it waits for something that it is linked with. */
  isHeld: boolean;
};

export type SlaContext = Pick<
  SlaPolicy,
  | 'id'
  | 'hours'
  | 'firstResponseMinutes'
  | 'nextResponseMinutes'
  | 'resolutionMinutes'
  | 'warnMinutes'
  | 'pausesWhileHeld'
>;

type Situation = {
  ticket: SlaTicket;
  /** The policy that counts for the ticket. */
  policy: SlaContext | undefined;
  schedule: Schedule;
  /** The server's clock. */
  at: number;
  /** The client has written for the first time ever. */
  isFirstAsk: boolean;
  newId: () => string;
};

/**
 * Starts, pauses, continues and ends a ticket's SLA timers to fit its state. Pure and idempotent; returns
 * all of them.
 */
export function advanceTimers(clocks: readonly Clock[], situation: Situation): readonly Clock[] {
  const { ticket, at } = situation;
  if (!hasSlaTargets(ticket)) return clocks;
  // What ran out before this moment did so first.
  let all: readonly Clock[] = clocks.some((clock) => breach(clock, at) !== clock)
    ? clocks.map((clock) => breach(clock, at))
    : clocks;
  for (const target of slaTargets) all = settleTarget(all, target, situation);
  return all;
}

function settleTarget(
  clocks: readonly Clock[],
  target: SlaTarget,
  situation: Situation,
): readonly Clock[] {
  const last = clocks.findLast((clock) => clock.target === target);
  const next = nextOf(clocks, target, last, situation);
  if (!next || next === last) return clocks;
  if (next.id !== last?.id) return [...clocks, next];
  return clocks.map((clock) => (clock.id === next.id ? next : clock));
}

/** How the latest SLA target of the target stands now, or the one that begins; undefined where there is none. */
function nextOf(
  clocks: readonly Clock[],
  target: SlaTarget,
  last: Clock | undefined,
  situation: Situation,
): Clock | undefined {
  const { ticket, policy, schedule, at } = situation;
  const running = last && isRunning(last) ? last : undefined;
  if (ticket.mergedIntoId !== null) return running && cancel(running, schedule, at);
  if (running && isKept(running, ticket)) {
    return meet(running, schedule, keptAt(running, ticket) ?? at);
  }
  const promised = policy && promisedOf(policy, target);
  const going = running ?? (last && goesOn(last, ticket) ? last : undefined);
  // What is broken stays so until it is made good, whatever is promised now.
  const isKeptUp = running !== undefined && running.breachedAt !== null;
  if (!isWanted(clocks, target, situation) || (!promised && !isKeptUp)) {
    return running && cancel(running, schedule, at);
  }
  const clock = goingOrBegun(going, promised, target, situation);
  if (!clock) return undefined;
  const isWaiting = isPaused(ticket) || (ticket.isHeld && policy?.pausesWhileHeld);
  if (!isWaiting) return run(clock, schedule, at);
  return reopened(pause(clock, schedule, at));
}

function goingOrBegun(
  going: Clock | undefined,
  promised: TargetDue | undefined,
  target: SlaTarget,
  { schedule, at, newId }: Situation,
): Clock | undefined {
  if (!promised) return going;
  return going ? retarget(going, promised, schedule, at) : begin(newId(), target, promised, at);
}

/** One that had ended and is paused now, since it counts again. */
const reopened = (clock: Clock): Clock =>
  clock.endedAt === null
    ? clock
    : {
        ...clock,
        state: clock.breachedAt === null ? 'paused' : 'breached',
        ...(clock.breachedAt === null && { warnAt: null, dueAt: null }),
        endedAt: null,
      };

/** Whether the ticket calls for the target now. */
function isWanted(
  clocks: readonly Clock[],
  target: SlaTarget,
  { ticket, isFirstAsk }: Situation,
): boolean {
  if (isDone(ticket.status)) return false;
  if (target === 'resolution') return true;
  if (ticket.waitingSince === noTime) return false;
  const first = clocks.findLast((clock) => clock.target === 'first_response');
  const isFirst = first
    ? isRunning(first) || first.state === 'cancelled'
    : isFirstAsk || ticket.firstRespondedAt === null;
  return (target === 'first_response') === isFirst;
}

function isKept(clock: Clock, ticket: SlaTicket): boolean {
  if (clock.target === 'resolution') return isDone(ticket.status);
  return (ticket.lastAgentMessageAt ?? -1) >= clock.startedAt && ticket.waitingSince >= noTime;
}

const keptAt = (clock: Clock, ticket: SlaTicket) =>
  clock.target === 'resolution' ? ticket.resolvedAt : ticket.lastAgentMessageAt;

/** Whether one that ended counts again: a solution that did not hold, an SLA target that is given again. */
const goesOn = (last: Clock, ticket: SlaTicket) =>
  last.target === 'resolution' ||
  (last.state === 'cancelled' && ticket.waitingSince <= last.startedAt);

function promisedOf(policy: SlaContext, target: SlaTarget): TargetDue | undefined {
  const minutes = {
    first_response: policy.firstResponseMinutes,
    next_response: policy.nextResponseMinutes,
    resolution: policy.resolutionMinutes,
  }[target];
  if (minutes === null) return undefined;
  return {
    policyId: policy.id,
    hours: policy.hours,
    targetSeconds: minutes * 60,
    // A warning that comes with the SLA target itself warns of nothing.
    warnSeconds: Math.min(policy.warnMinutes, minutes / 2) * 60,
  };
}

/** What the ticket itself carries of its SLA targets. */
type DueColumns = Pick<
  Ticket,
  'firstResponseDueAt' | 'nextResponseDueAt' | 'resolutionDueAt' | 'nextDueAt' | 'overdueSince'
>;

/** The ticket's columns that follow from its SLA targets, all of which are given. */
export function dueColumns(clocks: readonly Clock[]): DueColumns {
  const ticking = clocks.filter((clock) => isRunning(clock) && clock.runningSince !== null);
  return {
    firstResponseDueAt: dueOf(clocks, 'first_response'),
    // Each answer begins a new one; what became of the last is not the ticket's to tell.
    nextResponseDueAt: dueOf(clocks.filter(isRunning), 'next_response'),
    resolutionDueAt: dueOf(clocks, 'resolution'),
    nextDueAt: earliest(ticking.map(({ dueAt }) => dueAt)) ?? noTime,
    overdueSince: earliest(ticking.map(overdueSince)),
  };
}

function dueOf(clocks: readonly Clock[], target: SlaTarget): number | null {
  const last = clocks.findLast((clock) => clock.target === target);
  return last && last.state !== 'cancelled' ? last.dueAt : null;
}

/** Since when it is overdue: a pause in between does not end that, but is left out. */
const overdueSince = ({ breachedAt, runningSince }: Clock) =>
  breachedAt === null ? null : Math.max(breachedAt, runningSince ?? 0);

function earliest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
