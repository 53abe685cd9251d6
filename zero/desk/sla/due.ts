import type { Ticket } from '../ticket/schema';
import { noTime } from '../ticket/values';
import { type Clock, isRunning } from './clock';
import type { SlaTarget } from './values';

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
