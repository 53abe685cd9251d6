import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { mutationError } from '@/zero/core/mutation-error';
import { visibleMembers, visibleProfiles } from '@/zero/platform/member/permissions';
import { fullSchedules, onCallScheduleOf } from './full-schedule';
import type { OnCallSchedule } from './on-call';
import { visibleSchedules } from './permissions';
import type { Schedule } from './schema';

/** @throws a `NOT_ALLOWED` rejection for what is no schedule of the organization */
export async function scheduleFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Schedule> {
  const found = visibleSchedules(ctx).where('organizationId', organizationId).where('id', id);
  const schedule = await tx.run(found.one());
  if (!schedule) throw mutationError('NOT_ALLOWED');
  return schedule;
}

/** Marks the schedule as changed, by which the audit log and `If-Match` know of its layers and overrides. */
export const markChanged = (tx: Tx, id: string, at: number) =>
  tx.mutate.schedule.update({ id, updatedAt: at });

/** The schedule for the calculation, from `since` on. */
export async function onCallScheduleFor(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
  since: number,
): Promise<OnCallSchedule> {
  const schedule = await tx.run(fullSchedules(ctx, organizationId, since).where('id', id).one());
  if (!schedule) throw mutationError('NOT_ALLOWED');
  return onCallScheduleOf(schedule, await readActiveStaff(tx, ctx, organizationId));
}

/** Who can be on call: the organization's own people who have not left. */
export const activeStaff = (tx: Tx, ctx: Context, organizationId: string) =>
  tx.run(
    visibleProfiles(ctx)
      .where('organizationId', organizationId)
      .where('userType', 'internal')
      .where('leftAt', 'IS', null),
  );

/** Says whether somebody can be on call. */
export async function readActiveStaff(
  tx: Tx,
  ctx: Context,
  organizationId: string,
): Promise<(memberId: string) => boolean> {
  const people = await activeStaff(tx, ctx, organizationId);
  const ids = new Set(people.map(({ id }) => id));
  return (memberId) => ids.has(memberId);
}

/** @throws a `NOT_ALLOWED` rejection where one of them is not active staff of the organization */
export async function assertActiveStaff(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  memberIds: readonly string[],
): Promise<void> {
  // A browser may not have all of them.
  if (tx.location !== 'server' || memberIds.length === 0) return;
  const found = await tx.run(
    visibleMembers(ctx)
      .where('organizationId', organizationId)
      .where('userType', 'internal')
      .where('status', 'active')
      .where('id', 'IN', [...memberIds]),
  );
  if (found.length !== new Set(memberIds).size) throw mutationError('NOT_ALLOWED');
}
