import {
  addBusinessSeconds,
  businessSeconds,
  hasHours,
  type Schedule,
} from '@/lib/business-time/schedule';
import type { SlaHours, SlaState, SlaTarget } from './values';

/** One SLA target on one ticket, as it runs; the columns of `sla_clock`. Moments are ms since the epoch. */
export type Clock = {
  readonly id: string;
  readonly target: SlaTarget;
  readonly policyId: string | null;
  readonly state: SlaState;
  readonly hours: SlaHours;
  readonly targetSeconds: number;
  readonly warnSeconds: number;
  readonly startedAt: number;
  /** Seconds of its hours used up before `runningSince`. */
  readonly spentSeconds: number;
  /** Null while paused and once it ended. */
  readonly runningSince: number | null;
  readonly warnAt: number | null;
  readonly dueAt: number | null;
  readonly warnedAt: number | null;
  readonly breachedAt: number | null;
  readonly endedAt: number | null;
};

/** What a policy SLA targets of one target. */
export type TargetDue = Pick<Clock, 'policyId' | 'hours' | 'targetSeconds' | 'warnSeconds'>;

/** Whether it still counts: also a broken SLA target does until it is made good. */
export const isRunning = ({ endedAt }: Clock) => endedAt === null;

/** An SLA target that begins, paused until `run`. */
export const begin = (id: string, target: SlaTarget, promised: TargetDue, at: number): Clock => ({
  id,
  target,
  ...promised,
  state: 'paused',
  startedAt: at,
  spentSeconds: 0,
  runningSince: null,
  warnAt: null,
  dueAt: null,
  warnedAt: null,
  breachedAt: null,
  endedAt: null,
});

/** Goes on from `at`; one whose time is up already is due at once. */
export function run(clock: Clock, schedule: Schedule, at: number): Clock {
  if (clock.runningSince !== null) return clock;
  if (clock.breachedAt !== null)
    return { ...clock, state: 'breached', runningSince: at, endedAt: null };
  const left = Math.max(0, clock.targetSeconds - clock.spentSeconds);
  const warnAt = later(clock, schedule, at, Math.max(0, left - clock.warnSeconds));
  return {
    ...clock,
    state: 'active',
    runningSince: at,
    endedAt: null,
    warnAt,
    dueAt: later(clock, schedule, at, left),
    // With more time again it warns again.
    warnedAt: warnAt !== null && warnAt > at ? null : clock.warnedAt,
  };
}

/** is paused from `at`; a broken SLA target stays broken. */
export function pause(clock: Clock, schedule: Schedule, at: number): Clock {
  if (clock.runningSince === null) return clock;
  const spentSeconds = clock.spentSeconds + spent(clock, schedule, clock.runningSince, at);
  if (clock.breachedAt !== null) return { ...clock, spentSeconds, runningSince: null };
  return { ...clock, state: 'paused', spentSeconds, runningSince: null, warnAt: null, dueAt: null };
}

/** Ends at `at`: met in time, breached otherwise. The due time of one that ran stays to be read. */
export function meet(clock: Clock, schedule: Schedule, at: number): Clock {
  const { warnAt, dueAt } = clock;
  const ended = { ...pause(clock, schedule, at), endedAt: at };
  if (clock.breachedAt !== null) return ended;
  return { ...ended, state: 'met', warnAt, dueAt };
}

/** Ends at `at` because nothing is promised any more; a broken SLA target stays broken. */
export function cancel(clock: Clock, schedule: Schedule, at: number): Clock {
  const ended = { ...pause(clock, schedule, at), endedAt: at };
  return clock.breachedAt === null ? { ...ended, state: 'cancelled' } : ended;
}

/** Takes over what has been promised instead; what was used up stays, and what is broken already too. */
export function retarget(clock: Clock, promised: TargetDue, schedule: Schedule, at: number): Clock {
  if (clock.breachedAt !== null || isSame(clock, promised)) return clock;
  const rested = { ...pause(clock, schedule, at), ...promised };
  return clock.runningSince === null ? rested : run(rested, schedule, at);
}

/**
 * Works its moments out anew at `at`, since the hours themselves have changed. `spentSince` counts what
 * was used up by the hours as they were.
 */
export function recount(
  clock: Clock,
  spentSince: (from: number, to: number) => number,
  schedule: Schedule,
  at: number,
): Clock {
  const { hours, runningSince, breachedAt, dueAt } = clock;
  if (hours === 'calendar' || runningSince === null || breachedAt !== null) return clock;
  const spentSeconds = clock.spentSeconds + spentSince(runningSince, at);
  const next = run({ ...clock, spentSeconds, runningSince: null }, schedule, at);
  const isSameMoment =
    dueAt === next.dueAt ||
    (dueAt !== null && next.dueAt !== null && Math.abs(dueAt - next.dueAt) < 1000);
  return isSameMoment ? clock : next;
}

/** Marks an SLA target whose time is up at `at` as broken, as of its own moment. */
export function breach(clock: Clock, at: number): Clock {
  if (clock.state !== 'active' || clock.dueAt === null || clock.dueAt > at) return clock;
  return { ...clock, state: 'breached', breachedAt: clock.dueAt };
}

const isSame = (clock: Clock, promised: TargetDue) =>
  clock.policyId === promised.policyId &&
  clock.hours === promised.hours &&
  clock.targetSeconds === promised.targetSeconds &&
  clock.warnSeconds === promised.warnSeconds;

function spent({ hours }: Clock, schedule: Schedule, from: number, to: number): number {
  if (hours === 'business') return businessSeconds(schedule, from, to);
  return Math.max(0, Math.floor((to - from) / 1000));
}

/** Null where the hours never come. */
function later({ hours }: Clock, schedule: Schedule, from: number, seconds: number): number | null {
  if (hours === 'calendar') return from + seconds * 1000;
  return hasHours(schedule) ? addBusinessSeconds(schedule, from, seconds) : null;
}
